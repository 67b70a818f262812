// What each operation of the API is, said once beside its route: the OpenAPI document is made from it.
import { SetMetadata } from '@nestjs/common';
import type { z } from 'zod';

export interface Described {
  summary: string;
  tag: string;
  body?: z.ZodType;
  /** Query parameters and what they mean. */
  query?: Record<string, string>;
  /** No sign-in is needed. */
  open?: boolean;
  /** The success status where it is not the method's usual one (GET 200, POST 201, PATCH 200). */
  status?: number;
  multipart?: boolean;
  /** The answer is a page of a list: `limit` and `cursor` are taken. */
  list?: boolean;
}

export const DESCRIBED = 'tidtam:described';

/** Describes a controller's method for `/api/openapi.json`. */
export const Describe = (described: Described) => SetMetadata(DESCRIBED, described);
