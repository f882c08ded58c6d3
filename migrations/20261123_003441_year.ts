import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "posts" ADD COLUMN "year" numeric;
  ALTER TABLE "_posts_v" ADD COLUMN "version_year" numeric;
  ALTER TABLE "events" ADD COLUMN "year" numeric;
  ALTER TABLE "_events_v" ADD COLUMN "version_year" numeric;
  CREATE INDEX "posts_year_idx" ON "posts" USING btree ("year");
  CREATE INDEX "_posts_v_version_version_year_idx" ON "_posts_v" USING btree ("version_year");
  CREATE INDEX "events_year_idx" ON "events" USING btree ("year");
  CREATE INDEX "_events_v_version_version_year_idx" ON "_events_v" USING btree ("version_year");
  UPDATE "posts" SET "year" = extract(year FROM "published_at" AT TIME ZONE 'Europe/Berlin');
  UPDATE "_posts_v" SET "version_year" = extract(year FROM "version_published_at" AT TIME ZONE 'Europe/Berlin');
  UPDATE "events" SET "year" = extract(year FROM "start" AT TIME ZONE 'Europe/Berlin');
  UPDATE "_events_v" SET "version_year" = extract(year FROM "version_start" AT TIME ZONE 'Europe/Berlin');`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "posts_year_idx";
  DROP INDEX "_posts_v_version_version_year_idx";
  DROP INDEX "events_year_idx";
  DROP INDEX "_events_v_version_version_year_idx";
  ALTER TABLE "posts" DROP COLUMN "year";
  ALTER TABLE "_posts_v" DROP COLUMN "version_year";
  ALTER TABLE "events" DROP COLUMN "year";
  ALTER TABLE "_events_v" DROP COLUMN "version_year";`)
}
