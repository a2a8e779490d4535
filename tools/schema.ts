import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { configJsonSchema } from '../src/config';

/** Writes the JSON Schema that is published: `npm run schema`. */
writeFileSync(join(__dirname, '..', 'kafka.schema.json'), configJsonSchema());
