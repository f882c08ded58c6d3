# syntax=docker/dockerfile:1

FROM node:24-slim AS base
WORKDIR /site
ENV NEXT_TELEMETRY_DISABLED=1

FROM base AS build
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --include=dev
COPY . .
RUN npm run build && rm -rf node_modules .next/cache

FROM base AS packages
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev

FROM base
ENV NODE_ENV=production PORT=3000 DATA_DIR=/data MALLOC_ARENA_MAX=2 \
  MALLOC_MMAP_THRESHOLD_=131072 MALLOC_TRIM_THRESHOLD_=131072
RUN install --directory --owner=node --group=node /data
COPY --from=packages /site/node_modules ./node_modules
COPY --from=build /site ./
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then((page) => process.exit(page.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--heap-growing-percent=15", "--max-semi-space-size=12", "server.ts"]
