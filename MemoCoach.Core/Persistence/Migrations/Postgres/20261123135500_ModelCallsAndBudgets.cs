using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MemoCoach.Core.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ModelCallsAndBudgets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Budgets",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    CommittedMicroDollars = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Budgets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LlmCalls",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Purpose = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    WriterId = table.Column<Guid>(type: "uuid", nullable: true),
                    Provider = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Model = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    KeyName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    ConfigurationVersion = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PromptHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Attempt = table.Column<int>(type: "integer", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    LeaseUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ReservedMicroDollars = table.Column<long>(type: "bigint", nullable: false),
                    CostMicroDollars = table.Column<long>(type: "bigint", nullable: false),
                    InputTokens = table.Column<long>(type: "bigint", nullable: true),
                    OutputTokens = table.Column<long>(type: "bigint", nullable: true),
                    LatencyMilliseconds = table.Column<long>(type: "bigint", nullable: true),
                    FirstTokenMilliseconds = table.Column<long>(type: "bigint", nullable: true),
                    Error = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LlmCalls", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LlmCalls_Reserved",
                table: "LlmCalls",
                column: "LeaseUntil",
                filter: "\"State\" = 'Reserved'");

            migrationBuilder.CreateIndex(
                name: "IX_LlmCalls_StartedAt",
                table: "LlmCalls",
                column: "StartedAt");

            migrationBuilder.CreateIndex(
                name: "IX_LlmCalls_SubjectId",
                table: "LlmCalls",
                column: "SubjectId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Budgets");

            migrationBuilder.DropTable(
                name: "LlmCalls");
        }
    }
}
