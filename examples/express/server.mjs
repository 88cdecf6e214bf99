// Usage: node server.mjs [port]
import { argv } from 'node:process';
import { createApp } from './app.mjs';

const server = createApp().listen(Number(argv[2] ?? 8080), '127.0.0.1', (error) => {
  if (error) throw error;
  console.log(`Send a plan to http://127.0.0.1:${server.address().port}/plans?asOf=2027-06-30`);
});
