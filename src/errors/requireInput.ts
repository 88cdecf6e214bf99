export { requireKeys as requireInput } from './require.js';
