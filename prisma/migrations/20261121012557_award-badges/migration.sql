-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "badges" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "publishedRank" INTEGER;
