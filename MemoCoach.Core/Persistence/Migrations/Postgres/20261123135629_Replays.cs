using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MemoCoach.Core.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Replays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Replay",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Author = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    BaseVersion = table.Column<int>(type: "integer", nullable: false),
                    FileName = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    DraftHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    UseModels = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Replay", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReplayedMemo",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReplayId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemoVersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Attempt = table.Column<int>(type: "integer", nullable: false),
                    FinishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Scores = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplayedMemo", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReplayedMemo_MemoVersions_MemoVersionId",
                        column: x => x.MemoVersionId,
                        principalTable: "MemoVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReplayedMemo_Replay_ReplayId",
                        column: x => x.ReplayId,
                        principalTable: "Replay",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Replay_DraftHash",
                table: "Replay",
                column: "DraftHash");

            migrationBuilder.CreateIndex(
                name: "IX_ReplayedMemo_MemoVersionId",
                table: "ReplayedMemo",
                column: "MemoVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_ReplayedMemo_Pending",
                table: "ReplayedMemo",
                column: "Id",
                filter: "\"FinishedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReplayedMemo_ReplayId",
                table: "ReplayedMemo",
                column: "ReplayId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReplayedMemo");

            migrationBuilder.DropTable(
                name: "Replay");
        }
    }
}
