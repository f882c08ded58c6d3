import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_media_licence" ADD VALUE 'drawing' BEFORE 'permission';
  ALTER TABLE "settings" ADD COLUMN "ministry_logo_image_id" integer;
  ALTER TABLE "settings" ADD COLUMN "ministry_logo_valid_from" timestamp(3) with time zone;
  ALTER TABLE "settings" ADD COLUMN "ministry_logo_valid_until" timestamp(3) with time zone;
  ALTER TABLE "settings" ADD CONSTRAINT "settings_ministry_logo_image_id_media_id_fk" FOREIGN KEY ("ministry_logo_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "settings_ministry_logo_ministry_logo_image_idx" ON "settings" USING btree ("ministry_logo_image_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" DROP CONSTRAINT "settings_ministry_logo_image_id_media_id_fk";
  
  ALTER TABLE "media" ALTER COLUMN "licence" SET DATA TYPE text;
  DROP TYPE "public"."enum_media_licence";
  CREATE TYPE "public"."enum_media_licence" AS ENUM('own', 'permission', 'unsplash', 'cc0', 'cc-by-4', 'cc-by-sa-4');
  ALTER TABLE "media" ALTER COLUMN "licence" SET DATA TYPE "public"."enum_media_licence" USING "licence"::"public"."enum_media_licence";
  DROP INDEX "settings_ministry_logo_ministry_logo_image_idx";
  ALTER TABLE "settings" DROP COLUMN "ministry_logo_image_id";
  ALTER TABLE "settings" DROP COLUMN "ministry_logo_valid_from";
  ALTER TABLE "settings" DROP COLUMN "ministry_logo_valid_until";`)
}
