FROM node:20-slim AS build
WORKDIR /keelson
COPY . .
RUN npm ci && npx turbo run build && npm prune --omit=dev

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /keelson
COPY --from=build --chown=node /keelson .
# what people send as files, where there is no bucket for it: a volume put here is theirs to write too
RUN install -d -o node -g node -m 700 .keelson
USER node
EXPOSE 4000
HEALTHCHECK CMD node -e "fetch('http://127.0.0.1:4000/healthz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
# answers are many small objects that nobody needs a moment later: with more room for them they are cleared away in passing
CMD ["node", "--max-semi-space-size=64", "--no-allocation-site-pretenuring", "apps/api/dist/main.js"]
