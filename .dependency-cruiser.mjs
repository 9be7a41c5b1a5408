// The arrows that the architecture allows. A broken one fails `npm run verify`.

const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from: { path: from }, to });

/** Packages of types alone, which have nothing to resolve at run time. */
const typesOnly = '^mdast$';
/** Style sheets are resolved by Vite, by conditions of its own. */
const styleSheets = '\\.css$';

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: [typesOnly, styleSheets] },
    },
    only('packages-know-no-apps', 'Arrows go from apps to packages.', '^packages/', {
      path: '^(apps|tests)/',
    }),
    only('apps-know-no-tests', 'What ships does not reach into tests.', '^(apps|packages)/', {
      path: '^tests/',
    }),
    only('web-and-server-are-apart', 'They share packages and the socket.', '^apps/web/', {
      path: '^apps/server/',
    }),
    only('server-and-web-are-apart', 'They share packages and the socket.', '^apps/server/', {
      path: '^apps/web/',
    }),
    only('sync-knows-nothing', 'What travels on the socket stands alone.', '^packages/sync/', {
      path: '^packages/(board|workshop|project|brief|exchange)/',
    }),
    only('board-knows-nothing', "The board's language stands alone.", '^packages/board/', {
      path: '^packages/(sync|workshop|project|brief|exchange)/',
    }),
    only('workshop-knows-the-board', 'Rules speak of actions on boards.', '^packages/workshop/', {
      path: '^packages/(sync|project|brief|exchange)/',
    }),
    only('exchange-knows-the-board', 'Formats speak of boards alone.', '^packages/exchange/', {
      path: '^packages/(sync|workshop|project|brief)/',
    }),
    only('grouping-knows-nothing', 'Words in, groups out.', '^packages/grouping/', {
      path: '^packages/(board|sync|workshop|project|brief|exchange)/',
    }),
    only('project-knows-no-brief', 'Records do not know how they are rendered.', '^packages/project/', {
      path: '^packages/(sync|brief|exchange)/',
    }),
    only(
      'pure-packages-do-no-io',
      'Time, randomness and I/O are passed in.',
      '^packages/[^/]+/src/(?!.*\\.test\\.ts$)',
      {
        dependencyTypes: ['core'],
      },
    ),
    only(
      'relay-knows-no-http',
      'Rooms, gate and journal work without Hono.',
      '^apps/server/src/(relay|journal)/',
      {
        path: 'node_modules/(hono|@hono)/',
      },
    ),
    only(
      'gate-judges-alone',
      'What is judged knows nothing of sockets or rooms.',
      '^apps/server/src/relay/gate/(?!attacks/|.*\\.test\\.ts$)',
      {
        path: '^apps/server/src/relay/(awareness|board|door|room|socket)/',
      },
    ),
    only(
      'boards-know-no-sockets',
      'A document in memory knows nothing of who is connected.',
      '^apps/server/src/relay/board/(?!.*\\.test\\.ts$)',
      {
        path: '^apps/server/src/relay/(awareness|door|room|socket)/',
      },
    ),
    only('konva-stays-on-the-canvas', 'The phone view loads no Konva.', '^apps/web/src/(?!board/|screen/)', {
      path: 'node_modules/(konva|react-konva)/',
    }),
    only('tools-know-no-react', 'Tools are small state machines.', '^apps/web/src/board/tools/', {
      path: 'node_modules/(react|react-dom|react-konva)/',
    }),
    only(
      'sockets-of-the-board-know-no-react',
      'Stores and the link work without React.',
      '^apps/web/src/live/[^/]+\\.ts$',
      {
        path: 'node_modules/(konva|react-konva|react-dom)/',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.tsbuild|node_modules/.*/node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
};
