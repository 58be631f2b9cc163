CREATE TABLE "facts_months" (
	"organisation_id" text NOT NULL,
	"fact" text NOT NULL,
	"month" text NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "facts_months_organisation_id_fact_month_pk" PRIMARY KEY("organisation_id","fact","month")
);
--> statement-breakpoint
ALTER TABLE "facts_months" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "facts_months_of_organisation" ON "facts_months" AS PERMISSIVE FOR ALL TO "huizhang_app" USING (organisation_id = current_setting('app.organisation', true)) WITH CHECK (organisation_id = current_setting('app.organisation', true));