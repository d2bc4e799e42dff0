using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace ClauseTracker.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Calculator : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ClauseDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClauseDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClauseDrafts_PublicContracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "PublicContracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClauseDrafts_Users_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GeneralFigures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    HourlyCost = table.Column<long>(type: "INTEGER", nullable: false),
                    UsualEffort = table.Column<int>(type: "INTEGER", nullable: false),
                    CharterEffort = table.Column<int>(type: "INTEGER", nullable: false),
                    FewestHours = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceNote = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Certainty = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GeneralFigures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TradeReferences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    LabourShareLow = table.Column<int>(type: "INTEGER", nullable: false),
                    LabourShareHigh = table.Column<int>(type: "INTEGER", nullable: false),
                    HourlyCostLow = table.Column<long>(type: "INTEGER", nullable: true),
                    HourlyCostHigh = table.Column<long>(type: "INTEGER", nullable: true),
                    SourceNote = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Certainty = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RetiredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TradeReferences", x => x.Id);
                });

            migrationBuilder.InsertData(
                table: "GeneralFigures",
                columns: new[] { "Id", "Certainty", "CharterEffort", "FewestHours", "HourlyCost", "Number", "SourceNote", "UsualEffort", "ValidFrom", "Version" },
                values: new object[] { new Guid("0193a000-0000-7000-8000-000000000100"), 2, 1000, 15000L, 3000L, 1, "Coût : 25 à 30 €/h (mefsud77.fr), 30 à 40 €/h en pratique. Effort : 5 à 20 %, 5 % de base, 10 % dans les chartes (mde-alescevennes). 150 h : pratique locale.", 500, new DateOnly(2026, 1, 1), 0L });

            migrationBuilder.InsertData(
                table: "TradeReferences",
                columns: new[] { "Id", "Certainty", "Code", "HourlyCostHigh", "HourlyCostLow", "Label", "LabourShareHigh", "LabourShareLow", "Number", "RetiredOn", "SourceNote", "ValidFrom", "Version" },
                values: new object[,]
                {
                    { new Guid("0193a000-0000-7000-8001-000000000001"), 1, "BATIMENT", null, null, null, 5000, 5000, 1, null, "mefsud77.fr, « Calcul des heures d’insertion »", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000002"), 1, "PEINTURE", null, null, null, 7000, 7000, 1, null, "mefsud77.fr, laser-emploi.fr", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000003"), 1, "MACONNERIE", null, null, null, 5000, 5000, 1, null, "mefsud77.fr, « Calcul des heures d’insertion »", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000004"), 1, "CHARPENTE_METALLIQUE", null, null, null, 2000, 2000, 1, null, "mefsud77.fr, « Calcul des heures d’insertion »", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000005"), 3, "DEMOLITION", null, null, null, 5000, 5000, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000006"), 3, "VRD", null, null, null, 3500, 3000, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000007"), 3, "GROS_OEUVRE", null, null, null, 5000, 4500, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000008"), 3, "COUVERTURE", null, null, null, 4000, 3500, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000009"), 3, "MENUISERIE_EXTERIEURE", null, null, null, 3000, 2500, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000010"), 3, "MENUISERIE_INTERIEURE", null, null, null, 4000, 4000, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000011"), 3, "PLATRERIE", null, null, null, 6000, 6000, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000012"), 3, "SOLS", null, null, null, 5000, 4000, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000013"), 3, "ELECTRICITE", null, null, null, 4500, 4500, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000014"), 3, "CVC_PLOMBERIE", null, null, null, 4500, 4000, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000015"), 3, "ASCENSEURS", null, null, null, 2500, 2000, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000016"), 3, "ESPACES_VERTS_CREATION", null, null, null, 5000, 4500, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000017"), 3, "ESPACES_VERTS_ENTRETIEN", null, null, null, 8000, 7000, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000018"), 3, "NETTOYAGE", null, null, null, 9000, 8000, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000019"), 3, "GARDIENNAGE", null, null, null, 9000, 8500, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000020"), 3, "RESTAURATION", null, null, null, 4000, 3500, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000021"), 3, "COLLECTE_DECHETS", null, null, null, 6000, 5000, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L },
                    { new Guid("0193a000-0000-7000-8001-000000000022"), 3, "PRESTATIONS_INTELLECTUELLES", null, null, null, 9000, 7500, 1, null, "Ordre de grandeur d’usage, sans source publiée : à confirmer par la collectivité.", new DateOnly(2026, 1, 1), 0L }
                });

            migrationBuilder.CreateIndex(
                name: "IX_ClauseDrafts_AuthorId_ContractId_Part",
                table: "ClauseDrafts",
                columns: new[] { "AuthorId", "ContractId", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ClauseDrafts_ContractId",
                table: "ClauseDrafts",
                column: "ContractId");

            migrationBuilder.CreateIndex(
                name: "IX_ClauseDrafts_OrganisationId",
                table: "ClauseDrafts",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_GeneralFigures_Number",
                table: "GeneralFigures",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TradeReferences_Code_Number",
                table: "TradeReferences",
                columns: new[] { "Code", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClauseDrafts");

            migrationBuilder.DropTable(
                name: "GeneralFigures");

            migrationBuilder.DropTable(
                name: "TradeReferences");
        }
    }
}
