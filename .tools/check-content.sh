exec node_modules/.bin/node .tools/check-content.ts
