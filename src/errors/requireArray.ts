export { requireArray } from './require.js';
