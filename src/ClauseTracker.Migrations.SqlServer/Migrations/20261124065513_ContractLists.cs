using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClauseTracker.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ContractLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ContractListings",
                columns: table => new
                {
                    ContractId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Family = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    NumberKey = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false, collation: "Latin1_General_BIN2"),
                    Subject = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Buyer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Commune = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Holder = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    HolderCount = table.Column<int>(type: "int", nullable: false),
                    NotifiedKey = table.Column<DateOnly>(type: "date", nullable: false),
                    AmountKey = table.Column<long>(type: "bigint", nullable: false),
                    AmountAsReceived = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Social = table.Column<int>(type: "int", nullable: false),
                    EndsKey = table.Column<DateOnly>(type: "date", nullable: false),
                    ClauseCount = table.Column<int>(type: "int", nullable: false),
                    ClauseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Owed = table.Column<long>(type: "bigint", nullable: true),
                    Counted = table.Column<long>(type: "bigint", nullable: true),
                    Status = table.Column<int>(type: "int", nullable: true),
                    IsAtRisk = table.Column<bool>(type: "bit", nullable: false),
                    LacksClause = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractListings", x => x.ContractId);
                    table.ForeignKey(
                        name: "FK_ContractListings_PublicContracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "PublicContracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContractTerms",
                columns: table => new
                {
                    Term = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false, collation: "Latin1_General_BIN2"),
                    ContractId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NotifiedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractTerms", x => new { x.ContractId, x.Term });
                    table.ForeignKey(
                        name: "FK_ContractTerms_PublicContracts_ContractId",
                        column: x => x.ContractId,
                        principalTable: "PublicContracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReadModelStates",
                columns: table => new
                {
                    Name = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadModelStates", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "SavedFilters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    List = table.Column<int>(type: "int", nullable: false),
                    Label = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    IsDefault = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedFilters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedFilters_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Kind_Name",
                table: "Organisations",
                columns: new[] { "Kind", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_ContractListings_AmountKey_ContractId_OrganisationId",
                table: "ContractListings",
                columns: new[] { "AmountKey", "ContractId", "OrganisationId" });

            migrationBuilder.CreateIndex(
                name: "IX_ContractListings_EndsKey_ContractId_OrganisationId",
                table: "ContractListings",
                columns: new[] { "EndsKey", "ContractId", "OrganisationId" });

            migrationBuilder.CreateIndex(
                name: "IX_ContractListings_NumberKey_ContractId_OrganisationId",
                table: "ContractListings",
                columns: new[] { "NumberKey", "ContractId", "OrganisationId" });

            migrationBuilder.CreateIndex(
                name: "IX_ContractListings_OrganisationId",
                table: "ContractListings",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_ContractTerms_Term_NotifiedOn_ContractId",
                table: "ContractTerms",
                columns: new[] { "Term", "NotifiedOn", "ContractId" })
                .Annotation("SqlServer:Include", new[] { "OrganisationId" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedFilters_UserId_List_Label",
                table: "SavedFilters",
                columns: new[] { "UserId", "List", "Label" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ContractListings");

            migrationBuilder.DropTable(
                name: "ContractTerms");

            migrationBuilder.DropTable(
                name: "ReadModelStates");

            migrationBuilder.DropTable(
                name: "SavedFilters");

            migrationBuilder.DropIndex(
                name: "IX_Organisations_Kind_Name",
                table: "Organisations");
        }
    }
}
