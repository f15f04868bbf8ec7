using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MemoCoach.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CallsAndDebugging : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "TraceId",
                table: "LlmCalls",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TraceId",
                table: "Evaluations",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DebugRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EvaluationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DebugRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DebugRecords_Evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "Evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Faults",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Operation = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    TraceId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Faults", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Settings",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settings", x => x.Name);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LlmCalls_Error",
                table: "LlmCalls",
                column: "Error",
                filter: "\"Error\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LlmCalls_TraceId",
                table: "LlmCalls",
                column: "TraceId");

            migrationBuilder.CreateIndex(
                name: "IX_Evaluations_ErrorCode",
                table: "Evaluations",
                column: "ErrorCode",
                filter: "\"ErrorCode\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Evaluations_TraceId",
                table: "Evaluations",
                column: "TraceId");

            migrationBuilder.CreateIndex(
                name: "IX_DebugRecords_EvaluationId",
                table: "DebugRecords",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_DebugRecords_StartedAt",
                table: "DebugRecords",
                column: "StartedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Faults_At",
                table: "Faults",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Faults_TraceId",
                table: "Faults",
                column: "TraceId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DebugRecords");

            migrationBuilder.DropTable(
                name: "Faults");

            migrationBuilder.DropTable(
                name: "Settings");

            migrationBuilder.DropIndex(
                name: "IX_LlmCalls_Error",
                table: "LlmCalls");

            migrationBuilder.DropIndex(
                name: "IX_LlmCalls_TraceId",
                table: "LlmCalls");

            migrationBuilder.DropIndex(
                name: "IX_Evaluations_ErrorCode",
                table: "Evaluations");

            migrationBuilder.DropIndex(
                name: "IX_Evaluations_TraceId",
                table: "Evaluations");

            migrationBuilder.DropColumn(
                name: "TraceId",
                table: "LlmCalls");

            migrationBuilder.DropColumn(
                name: "TraceId",
                table: "Evaluations");
        }
    }
}
