import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_newsletters_state" ADD VALUE 'held' BEFORE 'sending';
  ALTER TABLE "newsletters" ADD COLUMN "checked_at" timestamp(3) with time zone;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "newsletters" ALTER COLUMN "state" SET DATA TYPE text;
  ALTER TABLE "newsletters" ALTER COLUMN "state" SET DEFAULT 'draft'::text;
  UPDATE "newsletters" SET "state" = 'draft', "released_by_id" = NULL, "released_at" = NULL, "slug" = NULL WHERE "state" = 'held';
  DROP TYPE "public"."enum_newsletters_state";
  CREATE TYPE "public"."enum_newsletters_state" AS ENUM('draft', 'released', 'sending', 'paused', 'sent');
  ALTER TABLE "newsletters" ALTER COLUMN "state" SET DEFAULT 'draft'::"public"."enum_newsletters_state";
  ALTER TABLE "newsletters" ALTER COLUMN "state" SET DATA TYPE "public"."enum_newsletters_state" USING "state"::"public"."enum_newsletters_state";
  ALTER TABLE "newsletters" DROP COLUMN "checked_at";`)
}
