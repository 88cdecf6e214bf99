export { requireOneOf } from './require.js';
