export { schemaProblems } from './schema-problems';
