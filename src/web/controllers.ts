// Every controller of the product: the API's resources, then the pages.
import { HealthController } from './api/health.controller.js';
import { TokensController } from './api/tokens.controller.js';

export const CONTROLLERS = [HealthController, TokensController];
