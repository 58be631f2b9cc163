CREATE TABLE "source_profiles" (
	"organisation_id" text NOT NULL,
	"hotel" text NOT NULL,
	"kind" text NOT NULL,
	"heads_hash" text NOT NULL,
	"decided" jsonb NOT NULL,
	"filename" text NOT NULL,
	"kept_by" text NOT NULL,
	"kept_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "source_profiles_organisation_id_hotel_kind_heads_hash_pk" PRIMARY KEY("organisation_id","hotel","kind","heads_hash")
);
--> statement-breakpoint
ALTER TABLE "source_profiles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import_problems" ADD COLUMN "row_count" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "import_problems" ADD COLUMN "last_line" integer;--> statement-breakpoint
CREATE POLICY "source_profiles_of_organisation" ON "source_profiles" AS PERMISSIVE FOR ALL TO "huizhang_app" USING (organisation_id = current_setting('app.organisation', true)) WITH CHECK (organisation_id = current_setting('app.organisation', true));