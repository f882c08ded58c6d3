import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "events_programme" ADD COLUMN "day" numeric;
  ALTER TABLE "events" ADD COLUMN "is_all_day" boolean DEFAULT false;
  ALTER TABLE "_events_v_version_programme" ADD COLUMN "day" numeric;
  ALTER TABLE "_events_v" ADD COLUMN "version_is_all_day" boolean DEFAULT false;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "events_programme" DROP COLUMN "day";
  ALTER TABLE "events" DROP COLUMN "is_all_day";
  ALTER TABLE "_events_v_version_programme" DROP COLUMN "day";
  ALTER TABLE "_events_v" DROP COLUMN "version_is_all_day";`)
}
