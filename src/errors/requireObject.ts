export { requireObject } from './require.js';
