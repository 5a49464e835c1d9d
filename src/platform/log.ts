import { pino } from 'pino';

/** The log: lines of JSON on standard error, with everything that could hold a person's words left out. */
export const log = pino(
  {
    level: process.env['LOG_LEVEL'] ?? 'warn',
    redact: { paths: ['req.headers.cookie', 'req.headers.authorization', 'req.body', '*.text', '*.names'], remove: true },
  },
  pino.destination(2),
);
