// What a program that someone else wrote makes of a JSON Schema, and of a value by it.

import type { AnySchema } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** Says what is wrong with a value by the schema; null when it is right. */
export function checkBy(schema: AnySchema): (value: unknown) => string | null {
  const ajv = new Ajv2020({ allErrors: true });
  ajv.addVocabulary(['x-labels', 'x-value-labels']);
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? null : ajv.errorsText(validate.errors));
}
