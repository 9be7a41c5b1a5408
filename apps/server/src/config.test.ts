import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { defaultHttpLimits } from './http/http-limits.ts';
import { defaultRelayLimits } from './relay/relay-limits.ts';

describe('the configuration', () => {
  it('has a value for everything', () => {
    expect(readConfig({ PORT: '', ORGANISER_KEY: '' })).toEqual({
      ok: true,
      config: {
        port: 3000,
        host: undefined,
        publicUrl: null,
        dataDir: expect.stringMatching(/data$/),
        webRoot: null,
        organiserKey: null,
        logLevel: 'info',
        locale: 'en',
        relayLimits: defaultRelayLimits,
        httpLimits: defaultHttpLimits,
      },
    });
  });

  it('reads limits', () => {
    const given = {
      LIMIT_MESSAGES_PER_SECOND: '1',
      LIMIT_CHANGES_PER_SECOND: '2',
      LIMIT_KILOBYTES_PER_SECOND: '3',
      LIMIT_REQUESTS_PER_SECOND: '4',
      LIMIT_CONNECTIONS_PER_PERSON: '5',
      LIMIT_CONNECTIONS_PER_BOARD: '6',
      LIMIT_CONNECTIONS_PER_SECOND: '7',
      LIMIT_NEWCOMERS_PER_BOARD: '8',
      LIMIT_NEWCOMERS_PER_ADDRESS: '9',
      LIMIT_BAR_MINUTES: '10',
    };
    expect(readConfig(given)).toMatchObject({
      config: {
        relayLimits: {
          ...defaultRelayLimits,
          messagesPerSecond: 1,
          changesPerSecond: 2,
          kilobytesPerSecond: 3,
          connectionsPerPerson: 5,
          connectionsPerBoard: 6,
          connectionsPerSecond: 7,
          barMs: 600_000,
        },
        httpLimits: { requestsPerSecond: 4, newcomersPerBoard: 8, newcomersPerAddress: 9 },
      },
    });
  });

  it.each(['0', '-1', '1.5', '1e3', 'many', '10000000'])('takes no limit of %s', (value) => {
    expect(readConfig({ LIMIT_BAR_MINUTES: value })).toEqual({
      ok: false,
      mistakes: ['LIMIT_BAR_MINUTES must be a whole number from 1 to 9999999'],
    });
  });

  it('reads what is given', () => {
    const given = {
      PORT: '0',
      HOST: '127.0.0.1',
      PUBLIC_URL: 'https://terreau.example/',
      DATA_DIR: '/var/lib/terreau',
      WEB_ROOT: '/srv/terreau',
      ORGANISER_KEY: 'secret',
      LOG_LEVEL: 'warn',
      LANG: 'fr_FR.UTF-8',
    };
    expect(readConfig(given)).toMatchObject({
      config: {
        port: 0,
        host: '127.0.0.1',
        publicUrl: 'https://terreau.example',
        dataDir: '/var/lib/terreau',
        webRoot: '/srv/terreau',
        organiserKey: 'secret',
        logLevel: 'warn',
        locale: 'fr',
      },
    });
  });

  it('says what is wrong', () => {
    const given = { PORT: '80a', PUBLIC_URL: 'ftp://x', ORGANISER_KEY: 'two words', LOG_LEVEL: 'loud' };
    expect(readConfig(given)).toEqual({
      ok: false,
      mistakes: [
        'PORT must be a number',
        'PUBLIC_URL must be an http or https address',
        'ORGANISER_KEY must not contain spaces',
        'LOG_LEVEL must be one of these: debug, info, warn, error',
      ],
    });
  });
});
