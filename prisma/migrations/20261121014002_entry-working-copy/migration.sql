-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "draftAnswers" JSONB,
ADD COLUMN     "draftFiles" JSONB,
ADD COLUMN     "uploads" JSONB NOT NULL DEFAULT '{}';
