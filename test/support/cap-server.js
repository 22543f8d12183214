import Cap from '@cap.js/server';

/**
 * Cap's own server (https://capjs.js.org) with small puzzles: a middleware for the test runner's server, under `/__cap/`.
 * What is used there up is used up for all.
 */
export function capServer() {
  const cap = new Cap({ noFSState: true });
  const routes = {
    challenge: () => cap.createChallenge({ challengeCount: 2, challengeSize: 8, challengeDifficulty: 1 }),
    redeem: (body) => cap.redeemChallenge(body),
    /** What a back end asks before it takes an application. */
    validate: ({ token }) => cap.validateToken(token),
  };
  return async (context, next) => {
    const [, name] = /^\/__cap\/(\w+)$/.exec(context.path) ?? [];
    if (!Object.hasOwn(routes, name ?? '')) return next();
    const chunks = [];
    for await (const chunk of context.req) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    context.body = await routes[name](text ? JSON.parse(text) : {});
  };
}
