using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace ClauseTracker.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SocialConditionDuty : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ContractDuties",
                columns: table => new
                {
                    ContractId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Applies = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractDuties", x => x.ContractId);
                    table.ForeignKey(
                        name: "FK_ContractDuties_PublicContracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "PublicContracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EuropeanThresholds",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Buyer = table.Column<int>(type: "INTEGER", nullable: true),
                    Purchase = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Certainty = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EuropeanThresholds", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "SocialConditionDerogations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<int>(type: "INTEGER", nullable: false),
                    Justification = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    WithdrawnBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    WithdrawReason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SocialConditionDerogations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SocialConditionDerogations_PublicContracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "PublicContracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "EuropeanThresholds",
                columns: new[] { "Number", "Amount", "Buyer", "Certainty", "From", "Purchase", "RecordedAt", "Source", "Until" },
                values: new object[,]
                {
                    { 1, 14300000L, 1, 2, new DateOnly(2024, 1, 1), 2, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2025, 12, 31) },
                    { 2, 14300000L, 1, 2, new DateOnly(2024, 1, 1), 3, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2025, 12, 31) },
                    { 3, 22100000L, 2, 2, new DateOnly(2024, 1, 1), 2, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2025, 12, 31) },
                    { 4, 22100000L, 2, 2, new DateOnly(2024, 1, 1), 3, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2025, 12, 31) },
                    { 5, 44300000L, 3, 2, new DateOnly(2024, 1, 1), 2, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2025, 12, 31) },
                    { 6, 44300000L, 3, 2, new DateOnly(2024, 1, 1), 3, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2025, 12, 31) },
                    { 7, 553800000L, null, 2, new DateOnly(2024, 1, 1), 1, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2025, 12, 31) },
                    { 8, 553800000L, null, 2, new DateOnly(2024, 1, 1), 4, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2025, 12, 31) },
                    { 9, 14000000L, 1, 2, new DateOnly(2026, 1, 1), 2, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2027, 12, 31) },
                    { 10, 14000000L, 1, 2, new DateOnly(2026, 1, 1), 3, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2027, 12, 31) },
                    { 11, 21600000L, 2, 2, new DateOnly(2026, 1, 1), 2, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2027, 12, 31) },
                    { 12, 21600000L, 2, 2, new DateOnly(2026, 1, 1), 3, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2027, 12, 31) },
                    { 13, 43200000L, 3, 2, new DateOnly(2026, 1, 1), 2, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2027, 12, 31) },
                    { 14, 43200000L, 3, 2, new DateOnly(2026, 1, 1), 3, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2027, 12, 31) },
                    { 15, 540400000L, null, 2, new DateOnly(2026, 1, 1), 1, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2027, 12, 31) },
                    { 16, 540400000L, null, 2, new DateOnly(2026, 1, 1), 4, null, "weka.fr (6 janvier 2026), adden-leblog.com, cdg22.fr, marche-public.info", new DateOnly(2027, 12, 31) }
                });

            migrationBuilder.CreateIndex(
                name: "IX_ContractDuties_OrganisationId_Status_Year",
                table: "ContractDuties",
                columns: new[] { "OrganisationId", "Status", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_ContractDuties_Status_Year",
                table: "ContractDuties",
                columns: new[] { "Status", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_SocialConditionDerogations_ContractId_Number",
                table: "SocialConditionDerogations",
                columns: new[] { "ContractId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SocialConditionDerogations_OrganisationId",
                table: "SocialConditionDerogations",
                column: "OrganisationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ContractDuties");

            migrationBuilder.DropTable(
                name: "EuropeanThresholds");

            migrationBuilder.DropTable(
                name: "SocialConditionDerogations");
        }
    }
}
