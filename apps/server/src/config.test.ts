import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('the configuration', () => {
  it('has a value for everything', () => {
    expect(readConfig({ PORT: '', ORGANISER_KEY: '' })).toEqual({
      ok: true,
      config: {
        port: 3000,
        host: undefined,
        publicUrl: null,
        dataDir: expect.stringMatching(/data$/),
        organiserKey: null,
        logLevel: 'info',
        locale: 'en',
      },
    });
  });

  it('reads what is given', () => {
    const given = {
      PORT: '0',
      HOST: '127.0.0.1',
      PUBLIC_URL: 'https://terreau.example/',
      DATA_DIR: '/var/lib/terreau',
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
