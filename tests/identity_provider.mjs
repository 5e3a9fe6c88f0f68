// A real identity provider on loopback: people log in with any password; their name is their role.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [folder, port, dashboard, audience] = process.argv.slice(2);
const own = createRequire(`${folder}/package.json`).resolve('oidc-provider');
const { Provider } = await import(pathToFileURL(own));

const roles = (name) => [name.split('-')[0]]; // "reviewer-2" is a reviewer
const program = { client_secret: 'of a program', grant_types: ['client_credentials'], redirect_uris: [], response_types: [] };
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: 'corridor',
      client_secret: 'of the dashboard',
      redirect_uris: [`${dashboard}/oauth2callback`],
      post_logout_redirect_uris: [`${dashboard}/oauth2callback`],
    },
    { client_id: 'analyst', ...program },
    { client_id: 'reviewer', ...program },
  ],
  claims: { openid: ['sub'], profile: ['name', 'roles'], email: ['email'] },
  conformIdTokenClaims: false,
  cookies: { keys: ['of the tests'] },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, name: `Name of ${id}`, email: `${id}@ministry.example`, roles: roles(id) }),
  }),
  extraTokenClaims: (_, token) => ({ roles: roles(token.clientId) }),
  ttl: { IdToken: 3600, AccessToken: 3600, ClientCredentials: 3600, Session: 3600, Grant: 3600, Interaction: 3600 },
  features: {
    devInteractions: { enabled: true },
    clientCredentials: { enabled: true },
    rpInitiatedLogout: { enabled: true },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: (_, resource) => ({ scope: 'write', audience: resource, accessTokenFormat: 'jwt' }),
    },
  },
});
provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
