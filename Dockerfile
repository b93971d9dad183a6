# syntax=docker/dockerfile:1
FROM node:24-bookworm-slim AS build
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends tini
COPY package.json package-lock.json .npmrc ./
# The base image brings its own Node, so the optional one stays out, and so does all that only tests need.
RUN npm ci --omit=dev --omit=optional \
  && rm -rf node_modules/better-sqlite3/deps node_modules/better-sqlite3/src
# What is in the image, for whoever has to know: a bill of materials (CycloneDX) and every licence.
COPY deploy/image ./deploy/image
RUN npm run -s sbom > sbom.cdx.json && npm run -s notices > THIRD-PARTY-NOTICES
# What the program needs of the system and no more: node, npm, a shell, their libraries, a user and a place for files.
RUN mkdir -p /slim/etc /slim/tmp /slim/app/data /slim/app/.cache /slim/usr/local/lib/node_modules \
  && chmod 1777 /slim/tmp && chown node:node /slim/app/data /slim/app/.cache \
  && cp /etc/passwd /etc/group /slim/etc/ \
  && for file in /usr/local/bin/node /usr/bin/tini /usr/bin/env /bin/sh; do \
       for needed in $file $(ldd $file | grep -o '/[^ ]*'); do \
         mkdir -p "/slim$(dirname "$needed")" && cp -L "$needed" "/slim$needed"; \
       done; \
     done \
  && cp -a /usr/local/lib/node_modules/npm /slim/usr/local/lib/node_modules/ \
  && ln -s ../lib/node_modules/npm/bin/npm-cli.js /slim/usr/local/bin/npm

FROM scratch
ENV PATH=/usr/local/bin:/usr/bin:/bin \
    NODE_ENV=production \
    NODE_COMPILE_CACHE=/app/.cache \
    MALLOC_ARENA_MAX=2 \
    HOST=0.0.0.0 \
    PORT=8080
COPY --from=build /slim /
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/sbom.cdx.json /app/THIRD-PARTY-NOTICES ./
COPY package.json LICENSE NOTICE ./
COPY src ./src
COPY config ./config
COPY fixtures/demo ./fixtures/demo
COPY deploy/image/compile-cache.ts ./deploy/image/
USER node
# What Node would compile at each start, compiled once (docs/performance.md): with the flags of the last line.
RUN ["node", "--max-semi-space-size=8", "--initial-heap-size=64", "--heap-growing-percent=20", "deploy/image/compile-cache.ts"]
VOLUME /app/data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# tini passes signals on and reaps what is left; the service stops by itself within 10 s of SIGTERM.
ENTRYPOINT ["/usr/bin/tini", "--"]
# The flags halve the memory that the service holds (docs/performance.md).
CMD ["node", "--max-semi-space-size=8", "--initial-heap-size=64", "--heap-growing-percent=20", "src/main.ts"]
