-- a common word, by number, few rows
SELECT @place AS "Place", 0 AS "IsLast", COUNT(*) AS "Contracts", MIN("c1"."Term") AS "Term", MIN("c1"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c0"."Term", "c0"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c"."Term", "c"."NotifiedOn"
        FROM "ContractTerms" AS "c"
        WHERE "c"."Term" >= @from AND "c"."Term" < @before
        ORDER BY "c"."Term"
        LIMIT @p
    ) AS "c0"
) AS "c1"
GROUP BY "c1"."Key"
UNION ALL
SELECT @place7 AS "Place", 1 AS "IsLast", COUNT(*) AS "Contracts", MAX("c4"."Term") AS "Term", MIN("c4"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c3"."Term", "c3"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c2"."Term", "c2"."NotifiedOn"
        FROM "ContractTerms" AS "c2"
        WHERE "c2"."Term" >= @from4 AND "c2"."Term" < @before5
        ORDER BY "c2"."Term" DESC
        LIMIT @p6
    ) AS "c3"
) AS "c4"
GROUP BY "c4"."Key";
SELECT COUNT(*)
FROM (
    SELECT 1
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from
    LIMIT @p
) AS "c0";
SELECT "c2"."ContractId", "c2"."AmountAsReceived", "c2"."AmountKey", "c2"."Buyer", "c2"."ClauseCount", "c2"."ClauseId", "c2"."Commune", "c2"."Counted", "c2"."EndsKey", "c2"."Family", "c2"."Holder", "c2"."HolderCount", "c2"."IsAtRisk", "c2"."LacksClause", "c2"."NotifiedKey", "c2"."Number", "c2"."NumberKey", "c2"."OrganisationId", "c2"."Owed", "c2"."Social", "c2"."Status", "c2"."Subject"
FROM (
    SELECT DISTINCT "c"."ContractId"
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from
) AS "c1"
INNER JOIN (
    SELECT "c0"."ContractId", "c0"."AmountAsReceived", "c0"."AmountKey", "c0"."Buyer", "c0"."ClauseCount", "c0"."ClauseId", "c0"."Commune", "c0"."Counted", "c0"."EndsKey", "c0"."Family", "c0"."Holder", "c0"."HolderCount", "c0"."IsAtRisk", "c0"."LacksClause", "c0"."NotifiedKey", "c0"."Number", "c0"."NumberKey", "c0"."OrganisationId", "c0"."Owed", "c0"."Social", "c0"."Status", "c0"."Subject"
    FROM "ContractListings" AS "c0"
    WHERE @ef_filter__ScopeSeesAll2
) AS "c2" ON "c1"."ContractId" = "c2"."ContractId"
ORDER BY "c2"."NumberKey" DESC, "c2"."ContractId" DESC
LIMIT @p;

-- a common word, by number, many rows
SELECT @place AS "Place", 0 AS "IsLast", COUNT(*) AS "Contracts", MIN("c1"."Term") AS "Term", MIN("c1"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c0"."Term", "c0"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c"."Term", "c"."NotifiedOn"
        FROM "ContractTerms" AS "c"
        WHERE "c"."Term" >= @from AND "c"."Term" < @before
        ORDER BY "c"."Term"
        LIMIT @p
    ) AS "c0"
) AS "c1"
GROUP BY "c1"."Key"
UNION ALL
SELECT @place7 AS "Place", 1 AS "IsLast", COUNT(*) AS "Contracts", MAX("c4"."Term") AS "Term", MIN("c4"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c3"."Term", "c3"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c2"."Term", "c2"."NotifiedOn"
        FROM "ContractTerms" AS "c2"
        WHERE "c2"."Term" >= @from4 AND "c2"."Term" < @before5
        ORDER BY "c2"."Term" DESC
        LIMIT @p6
    ) AS "c3"
) AS "c4"
GROUP BY "c4"."Key";
SELECT COUNT(*)
FROM (
    SELECT 1
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from
    LIMIT @p
) AS "c0";
SELECT "c"."ContractId", "c"."AmountAsReceived", "c"."AmountKey", "c"."Buyer", "c"."ClauseCount", "c"."ClauseId", "c"."Commune", "c"."Counted", "c"."EndsKey", "c"."Family", "c"."Holder", "c"."HolderCount", "c"."IsAtRisk", "c"."LacksClause", "c"."NotifiedKey", "c"."Number", "c"."NumberKey", "c"."OrganisationId", "c"."Owed", "c"."Social", "c"."Status", "c"."Subject"
FROM "ContractListings" AS "c"
WHERE @ef_filter__ScopeSeesAll2 AND EXISTS (
    SELECT 1
    FROM "ContractTerms" AS "c0"
    WHERE @ef_filter__ScopeSeesAll2 AND "c0"."Term" = @from AND "c0"."ContractId" = "c"."ContractId")
ORDER BY "c"."NumberKey" DESC, "c"."ContractId" DESC
LIMIT @p;

-- a common word, few rows
SELECT @place AS "Place", 0 AS "IsLast", COUNT(*) AS "Contracts", MIN("c1"."Term") AS "Term", MIN("c1"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c0"."Term", "c0"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c"."Term", "c"."NotifiedOn"
        FROM "ContractTerms" AS "c"
        WHERE "c"."Term" >= @from AND "c"."Term" < @before
        ORDER BY "c"."Term"
        LIMIT @p
    ) AS "c0"
) AS "c1"
GROUP BY "c1"."Key"
UNION ALL
SELECT @place7 AS "Place", 1 AS "IsLast", COUNT(*) AS "Contracts", MAX("c4"."Term") AS "Term", MIN("c4"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c3"."Term", "c3"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c2"."Term", "c2"."NotifiedOn"
        FROM "ContractTerms" AS "c2"
        WHERE "c2"."Term" >= @from4 AND "c2"."Term" < @before5
        ORDER BY "c2"."Term" DESC
        LIMIT @p6
    ) AS "c3"
) AS "c4"
GROUP BY "c4"."Key";
SELECT COUNT(*)
FROM (
    SELECT 1
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from
    LIMIT @p
) AS "c0";
SELECT "c2"."ContractId", "c2"."AmountAsReceived", "c2"."AmountKey", "c2"."Buyer", "c2"."ClauseCount", "c2"."ClauseId", "c2"."Commune", "c2"."Counted", "c2"."EndsKey", "c2"."Family", "c2"."Holder", "c2"."HolderCount", "c2"."IsAtRisk", "c2"."LacksClause", "c2"."NotifiedKey", "c2"."Number", "c2"."NumberKey", "c2"."OrganisationId", "c2"."Owed", "c2"."Social", "c2"."Status", "c2"."Subject"
FROM (
    SELECT "c"."ContractId"
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from
    ORDER BY "c"."NotifiedOn" DESC, "c"."ContractId" DESC
    LIMIT @p
) AS "c1"
INNER JOIN (
    SELECT "c0"."ContractId", "c0"."AmountAsReceived", "c0"."AmountKey", "c0"."Buyer", "c0"."ClauseCount", "c0"."ClauseId", "c0"."Commune", "c0"."Counted", "c0"."EndsKey", "c0"."Family", "c0"."Holder", "c0"."HolderCount", "c0"."IsAtRisk", "c0"."LacksClause", "c0"."NotifiedKey", "c0"."Number", "c0"."NumberKey", "c0"."OrganisationId", "c0"."Owed", "c0"."Social", "c0"."Status", "c0"."Subject"
    FROM "ContractListings" AS "c0"
    WHERE @ef_filter__ScopeSeesAll2
) AS "c2" ON "c1"."ContractId" = "c2"."ContractId"
ORDER BY "c2"."NotifiedKey" DESC, "c2"."ContractId" DESC;

-- a common word, many rows
SELECT @place AS "Place", 0 AS "IsLast", COUNT(*) AS "Contracts", MIN("c1"."Term") AS "Term", MIN("c1"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c0"."Term", "c0"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c"."Term", "c"."NotifiedOn"
        FROM "ContractTerms" AS "c"
        WHERE "c"."Term" >= @from AND "c"."Term" < @before
        ORDER BY "c"."Term"
        LIMIT @p
    ) AS "c0"
) AS "c1"
GROUP BY "c1"."Key"
UNION ALL
SELECT @place7 AS "Place", 1 AS "IsLast", COUNT(*) AS "Contracts", MAX("c4"."Term") AS "Term", MIN("c4"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c3"."Term", "c3"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c2"."Term", "c2"."NotifiedOn"
        FROM "ContractTerms" AS "c2"
        WHERE "c2"."Term" >= @from4 AND "c2"."Term" < @before5
        ORDER BY "c2"."Term" DESC
        LIMIT @p6
    ) AS "c3"
) AS "c4"
GROUP BY "c4"."Key";
SELECT COUNT(*)
FROM (
    SELECT 1
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from
    LIMIT @p
) AS "c0";
SELECT "c2"."ContractId", "c2"."AmountAsReceived", "c2"."AmountKey", "c2"."Buyer", "c2"."ClauseCount", "c2"."ClauseId", "c2"."Commune", "c2"."Counted", "c2"."EndsKey", "c2"."Family", "c2"."Holder", "c2"."HolderCount", "c2"."IsAtRisk", "c2"."LacksClause", "c2"."NotifiedKey", "c2"."Number", "c2"."NumberKey", "c2"."OrganisationId", "c2"."Owed", "c2"."Social", "c2"."Status", "c2"."Subject"
FROM (
    SELECT "c"."ContractId"
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from
    ORDER BY "c"."NotifiedOn" DESC, "c"."ContractId" DESC
    LIMIT @p
) AS "c1"
INNER JOIN (
    SELECT "c0"."ContractId", "c0"."AmountAsReceived", "c0"."AmountKey", "c0"."Buyer", "c0"."ClauseCount", "c0"."ClauseId", "c0"."Commune", "c0"."Counted", "c0"."EndsKey", "c0"."Family", "c0"."Holder", "c0"."HolderCount", "c0"."IsAtRisk", "c0"."LacksClause", "c0"."NotifiedKey", "c0"."Number", "c0"."NumberKey", "c0"."OrganisationId", "c0"."Owed", "c0"."Social", "c0"."Status", "c0"."Subject"
    FROM "ContractListings" AS "c0"
    WHERE @ef_filter__ScopeSeesAll2
) AS "c2" ON "c1"."ContractId" = "c2"."ContractId"
ORDER BY "c2"."NotifiedKey" DESC, "c2"."ContractId" DESC;

-- a rare word, few rows
SELECT @place AS "Place", 0 AS "IsLast", COUNT(*) AS "Contracts", MIN("c1"."Term") AS "Term", MIN("c1"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c0"."Term", "c0"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c"."Term", "c"."NotifiedOn"
        FROM "ContractTerms" AS "c"
        WHERE "c"."Term" >= @from AND "c"."Term" < @before
        ORDER BY "c"."Term"
        LIMIT @p
    ) AS "c0"
) AS "c1"
GROUP BY "c1"."Key"
UNION ALL
SELECT @place7 AS "Place", 1 AS "IsLast", COUNT(*) AS "Contracts", MAX("c4"."Term") AS "Term", MIN("c4"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c3"."Term", "c3"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c2"."Term", "c2"."NotifiedOn"
        FROM "ContractTerms" AS "c2"
        WHERE "c2"."Term" >= @from4 AND "c2"."Term" < @before5
        ORDER BY "c2"."Term" DESC
        LIMIT @p6
    ) AS "c3"
) AS "c4"
GROUP BY "c4"."Key";
SELECT COUNT(*)
FROM (
    SELECT 1
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from
    LIMIT @p
) AS "c0";
SELECT "c2"."ContractId", "c2"."AmountAsReceived", "c2"."AmountKey", "c2"."Buyer", "c2"."ClauseCount", "c2"."ClauseId", "c2"."Commune", "c2"."Counted", "c2"."EndsKey", "c2"."Family", "c2"."Holder", "c2"."HolderCount", "c2"."IsAtRisk", "c2"."LacksClause", "c2"."NotifiedKey", "c2"."Number", "c2"."NumberKey", "c2"."OrganisationId", "c2"."Owed", "c2"."Social", "c2"."Status", "c2"."Subject"
FROM (
    SELECT "c"."ContractId"
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from
    ORDER BY "c"."NotifiedOn" DESC, "c"."ContractId" DESC
    LIMIT @p
) AS "c1"
INNER JOIN (
    SELECT "c0"."ContractId", "c0"."AmountAsReceived", "c0"."AmountKey", "c0"."Buyer", "c0"."ClauseCount", "c0"."ClauseId", "c0"."Commune", "c0"."Counted", "c0"."EndsKey", "c0"."Family", "c0"."Holder", "c0"."HolderCount", "c0"."IsAtRisk", "c0"."LacksClause", "c0"."NotifiedKey", "c0"."Number", "c0"."NumberKey", "c0"."OrganisationId", "c0"."Owed", "c0"."Social", "c0"."Status", "c0"."Subject"
    FROM "ContractListings" AS "c0"
    WHERE @ef_filter__ScopeSeesAll2
) AS "c2" ON "c1"."ContractId" = "c2"."ContractId"
ORDER BY "c2"."NotifiedKey" DESC, "c2"."ContractId" DESC;

-- a rare word, many rows
SELECT @place AS "Place", 0 AS "IsLast", COUNT(*) AS "Contracts", MIN("c1"."Term") AS "Term", MIN("c1"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c0"."Term", "c0"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c"."Term", "c"."NotifiedOn"
        FROM "ContractTerms" AS "c"
        WHERE "c"."Term" >= @from AND "c"."Term" < @before
        ORDER BY "c"."Term"
        LIMIT @p
    ) AS "c0"
) AS "c1"
GROUP BY "c1"."Key"
UNION ALL
SELECT @place7 AS "Place", 1 AS "IsLast", COUNT(*) AS "Contracts", MAX("c4"."Term") AS "Term", MIN("c4"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c3"."Term", "c3"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c2"."Term", "c2"."NotifiedOn"
        FROM "ContractTerms" AS "c2"
        WHERE "c2"."Term" >= @from4 AND "c2"."Term" < @before5
        ORDER BY "c2"."Term" DESC
        LIMIT @p6
    ) AS "c3"
) AS "c4"
GROUP BY "c4"."Key";
SELECT COUNT(*)
FROM (
    SELECT 1
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from
    LIMIT @p
) AS "c0";
SELECT "c2"."ContractId", "c2"."AmountAsReceived", "c2"."AmountKey", "c2"."Buyer", "c2"."ClauseCount", "c2"."ClauseId", "c2"."Commune", "c2"."Counted", "c2"."EndsKey", "c2"."Family", "c2"."Holder", "c2"."HolderCount", "c2"."IsAtRisk", "c2"."LacksClause", "c2"."NotifiedKey", "c2"."Number", "c2"."NumberKey", "c2"."OrganisationId", "c2"."Owed", "c2"."Social", "c2"."Status", "c2"."Subject"
FROM (
    SELECT "c"."ContractId"
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from
    ORDER BY "c"."NotifiedOn" DESC, "c"."ContractId" DESC
    LIMIT @p
) AS "c1"
INNER JOIN (
    SELECT "c0"."ContractId", "c0"."AmountAsReceived", "c0"."AmountKey", "c0"."Buyer", "c0"."ClauseCount", "c0"."ClauseId", "c0"."Commune", "c0"."Counted", "c0"."EndsKey", "c0"."Family", "c0"."Holder", "c0"."HolderCount", "c0"."IsAtRisk", "c0"."LacksClause", "c0"."NotifiedKey", "c0"."Number", "c0"."NumberKey", "c0"."OrganisationId", "c0"."Owed", "c0"."Social", "c0"."Status", "c0"."Subject"
    FROM "ContractListings" AS "c0"
    WHERE @ef_filter__ScopeSeesAll2
) AS "c2" ON "c1"."ContractId" = "c2"."ContractId"
ORDER BY "c2"."NotifiedKey" DESC, "c2"."ContractId" DESC;

-- a word and a property, few rows
SELECT @place AS "Place", 0 AS "IsLast", COUNT(*) AS "Contracts", MIN("c1"."Term") AS "Term", MIN("c1"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c0"."Term", "c0"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c"."Term", "c"."NotifiedOn"
        FROM "ContractTerms" AS "c"
        WHERE "c"."Term" >= @from AND "c"."Term" < @before
        ORDER BY "c"."Term"
        LIMIT @p
    ) AS "c0"
) AS "c1"
GROUP BY "c1"."Key"
UNION ALL
SELECT @place7 AS "Place", 1 AS "IsLast", COUNT(*) AS "Contracts", MAX("c4"."Term") AS "Term", MIN("c4"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c3"."Term", "c3"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c2"."Term", "c2"."NotifiedOn"
        FROM "ContractTerms" AS "c2"
        WHERE "c2"."Term" >= @from4 AND "c2"."Term" < @before5
        ORDER BY "c2"."Term" DESC
        LIMIT @p6
    ) AS "c3"
) AS "c4"
GROUP BY "c4"."Key"
UNION ALL
SELECT @place10 AS "Place", 0 AS "IsLast", COUNT(*) AS "Contracts", MIN("c7"."Term") AS "Term", MIN("c7"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c6"."Term", "c6"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c5"."Term", "c5"."NotifiedOn"
        FROM "ContractTerms" AS "c5"
        WHERE "c5"."Term" = @from8
        ORDER BY "c5"."NotifiedOn" DESC
        LIMIT @p
    ) AS "c6"
) AS "c7"
GROUP BY "c7"."Key";
SELECT "c3"."ContractId", "c3"."AmountAsReceived", "c3"."AmountKey", "c3"."Buyer", "c3"."ClauseCount", "c3"."ClauseId", "c3"."Commune", "c3"."Counted", "c3"."EndsKey", "c3"."Family", "c3"."Holder", "c3"."HolderCount", "c3"."IsAtRisk", "c3"."LacksClause", "c3"."NotifiedKey", "c3"."Number", "c3"."NumberKey", "c3"."OrganisationId", "c3"."Owed", "c3"."Social", "c3"."Status", "c3"."Subject"
FROM (
    SELECT "c"."ContractId"
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from AND EXISTS (
        SELECT 1
        FROM "ContractTerms" AS "c0"
        WHERE @ef_filter__ScopeSeesAll2 AND "c0"."Term" = @from1 AND "c0"."ContractId" = "c"."ContractId")
    ORDER BY "c"."NotifiedOn" DESC, "c"."ContractId" DESC
    LIMIT @p
) AS "c2"
INNER JOIN (
    SELECT "c1"."ContractId", "c1"."AmountAsReceived", "c1"."AmountKey", "c1"."Buyer", "c1"."ClauseCount", "c1"."ClauseId", "c1"."Commune", "c1"."Counted", "c1"."EndsKey", "c1"."Family", "c1"."Holder", "c1"."HolderCount", "c1"."IsAtRisk", "c1"."LacksClause", "c1"."NotifiedKey", "c1"."Number", "c1"."NumberKey", "c1"."OrganisationId", "c1"."Owed", "c1"."Social", "c1"."Status", "c1"."Subject"
    FROM "ContractListings" AS "c1"
    WHERE @ef_filter__ScopeSeesAll2
) AS "c3" ON "c2"."ContractId" = "c3"."ContractId"
ORDER BY "c3"."NotifiedKey" DESC, "c3"."ContractId" DESC;

-- a word and a property, many rows
SELECT @place AS "Place", 0 AS "IsLast", COUNT(*) AS "Contracts", MIN("c1"."Term") AS "Term", MIN("c1"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c0"."Term", "c0"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c"."Term", "c"."NotifiedOn"
        FROM "ContractTerms" AS "c"
        WHERE "c"."Term" >= @from AND "c"."Term" < @before
        ORDER BY "c"."Term"
        LIMIT @p
    ) AS "c0"
) AS "c1"
GROUP BY "c1"."Key"
UNION ALL
SELECT @place7 AS "Place", 1 AS "IsLast", COUNT(*) AS "Contracts", MAX("c4"."Term") AS "Term", MIN("c4"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c3"."Term", "c3"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c2"."Term", "c2"."NotifiedOn"
        FROM "ContractTerms" AS "c2"
        WHERE "c2"."Term" >= @from4 AND "c2"."Term" < @before5
        ORDER BY "c2"."Term" DESC
        LIMIT @p6
    ) AS "c3"
) AS "c4"
GROUP BY "c4"."Key"
UNION ALL
SELECT @place10 AS "Place", 0 AS "IsLast", COUNT(*) AS "Contracts", MIN("c7"."Term") AS "Term", MIN("c7"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c6"."Term", "c6"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c5"."Term", "c5"."NotifiedOn"
        FROM "ContractTerms" AS "c5"
        WHERE "c5"."Term" = @from8
        ORDER BY "c5"."NotifiedOn" DESC
        LIMIT @p
    ) AS "c6"
) AS "c7"
GROUP BY "c7"."Key";
SELECT "c3"."ContractId", "c3"."AmountAsReceived", "c3"."AmountKey", "c3"."Buyer", "c3"."ClauseCount", "c3"."ClauseId", "c3"."Commune", "c3"."Counted", "c3"."EndsKey", "c3"."Family", "c3"."Holder", "c3"."HolderCount", "c3"."IsAtRisk", "c3"."LacksClause", "c3"."NotifiedKey", "c3"."Number", "c3"."NumberKey", "c3"."OrganisationId", "c3"."Owed", "c3"."Social", "c3"."Status", "c3"."Subject"
FROM (
    SELECT "c"."ContractId"
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from AND EXISTS (
        SELECT 1
        FROM "ContractTerms" AS "c0"
        WHERE @ef_filter__ScopeSeesAll2 AND "c0"."Term" = @from1 AND "c0"."ContractId" = "c"."ContractId")
    ORDER BY "c"."NotifiedOn" DESC, "c"."ContractId" DESC
    LIMIT @p
) AS "c2"
INNER JOIN (
    SELECT "c1"."ContractId", "c1"."AmountAsReceived", "c1"."AmountKey", "c1"."Buyer", "c1"."ClauseCount", "c1"."ClauseId", "c1"."Commune", "c1"."Counted", "c1"."EndsKey", "c1"."Family", "c1"."Holder", "c1"."HolderCount", "c1"."IsAtRisk", "c1"."LacksClause", "c1"."NotifiedKey", "c1"."Number", "c1"."NumberKey", "c1"."OrganisationId", "c1"."Owed", "c1"."Social", "c1"."Status", "c1"."Subject"
    FROM "ContractListings" AS "c1"
    WHERE @ef_filter__ScopeSeesAll2
) AS "c3" ON "c2"."ContractId" = "c3"."ContractId"
ORDER BY "c3"."NotifiedKey" DESC, "c3"."ContractId" DESC;

-- a year, few rows
SELECT COUNT(*)
FROM (
    SELECT 1
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from AND "c"."NotifiedOn" >= @first AND "c"."NotifiedOn" <= @last
    LIMIT @p
) AS "c0";
SELECT "c2"."ContractId", "c2"."AmountAsReceived", "c2"."AmountKey", "c2"."Buyer", "c2"."ClauseCount", "c2"."ClauseId", "c2"."Commune", "c2"."Counted", "c2"."EndsKey", "c2"."Family", "c2"."Holder", "c2"."HolderCount", "c2"."IsAtRisk", "c2"."LacksClause", "c2"."NotifiedKey", "c2"."Number", "c2"."NumberKey", "c2"."OrganisationId", "c2"."Owed", "c2"."Social", "c2"."Status", "c2"."Subject"
FROM (
    SELECT "c"."ContractId"
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from AND "c"."NotifiedOn" >= @first AND "c"."NotifiedOn" <= @last
    ORDER BY "c"."NotifiedOn" DESC, "c"."ContractId" DESC
    LIMIT @p
) AS "c1"
INNER JOIN (
    SELECT "c0"."ContractId", "c0"."AmountAsReceived", "c0"."AmountKey", "c0"."Buyer", "c0"."ClauseCount", "c0"."ClauseId", "c0"."Commune", "c0"."Counted", "c0"."EndsKey", "c0"."Family", "c0"."Holder", "c0"."HolderCount", "c0"."IsAtRisk", "c0"."LacksClause", "c0"."NotifiedKey", "c0"."Number", "c0"."NumberKey", "c0"."OrganisationId", "c0"."Owed", "c0"."Social", "c0"."Status", "c0"."Subject"
    FROM "ContractListings" AS "c0"
    WHERE @ef_filter__ScopeSeesAll2
) AS "c2" ON "c1"."ContractId" = "c2"."ContractId"
ORDER BY "c2"."NotifiedKey" DESC, "c2"."ContractId" DESC;

-- a year, many rows
SELECT COUNT(*)
FROM (
    SELECT 1
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from AND "c"."NotifiedOn" >= @first AND "c"."NotifiedOn" <= @last
    LIMIT @p
) AS "c0";
SELECT "c2"."ContractId", "c2"."AmountAsReceived", "c2"."AmountKey", "c2"."Buyer", "c2"."ClauseCount", "c2"."ClauseId", "c2"."Commune", "c2"."Counted", "c2"."EndsKey", "c2"."Family", "c2"."Holder", "c2"."HolderCount", "c2"."IsAtRisk", "c2"."LacksClause", "c2"."NotifiedKey", "c2"."Number", "c2"."NumberKey", "c2"."OrganisationId", "c2"."Owed", "c2"."Social", "c2"."Status", "c2"."Subject"
FROM (
    SELECT "c"."ContractId"
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from AND "c"."NotifiedOn" >= @first AND "c"."NotifiedOn" <= @last
    ORDER BY "c"."NotifiedOn" DESC, "c"."ContractId" DESC
    LIMIT @p
) AS "c1"
INNER JOIN (
    SELECT "c0"."ContractId", "c0"."AmountAsReceived", "c0"."AmountKey", "c0"."Buyer", "c0"."ClauseCount", "c0"."ClauseId", "c0"."Commune", "c0"."Counted", "c0"."EndsKey", "c0"."Family", "c0"."Holder", "c0"."HolderCount", "c0"."IsAtRisk", "c0"."LacksClause", "c0"."NotifiedKey", "c0"."Number", "c0"."NumberKey", "c0"."OrganisationId", "c0"."Owed", "c0"."Social", "c0"."Status", "c0"."Subject"
    FROM "ContractListings" AS "c0"
    WHERE @ef_filter__ScopeSeesAll2
) AS "c2" ON "c1"."ContractId" = "c2"."ContractId"
ORDER BY "c2"."NotifiedKey" DESC, "c2"."ContractId" DESC;

-- all, few rows
SELECT COUNT(*)
FROM (
    SELECT 1
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from
    LIMIT @p
) AS "c0";
SELECT "c2"."ContractId", "c2"."AmountAsReceived", "c2"."AmountKey", "c2"."Buyer", "c2"."ClauseCount", "c2"."ClauseId", "c2"."Commune", "c2"."Counted", "c2"."EndsKey", "c2"."Family", "c2"."Holder", "c2"."HolderCount", "c2"."IsAtRisk", "c2"."LacksClause", "c2"."NotifiedKey", "c2"."Number", "c2"."NumberKey", "c2"."OrganisationId", "c2"."Owed", "c2"."Social", "c2"."Status", "c2"."Subject"
FROM (
    SELECT "c"."ContractId"
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from
    ORDER BY "c"."NotifiedOn" DESC, "c"."ContractId" DESC
    LIMIT @p
) AS "c1"
INNER JOIN (
    SELECT "c0"."ContractId", "c0"."AmountAsReceived", "c0"."AmountKey", "c0"."Buyer", "c0"."ClauseCount", "c0"."ClauseId", "c0"."Commune", "c0"."Counted", "c0"."EndsKey", "c0"."Family", "c0"."Holder", "c0"."HolderCount", "c0"."IsAtRisk", "c0"."LacksClause", "c0"."NotifiedKey", "c0"."Number", "c0"."NumberKey", "c0"."OrganisationId", "c0"."Owed", "c0"."Social", "c0"."Status", "c0"."Subject"
    FROM "ContractListings" AS "c0"
    WHERE @ef_filter__ScopeSeesAll2
) AS "c2" ON "c1"."ContractId" = "c2"."ContractId"
ORDER BY "c2"."NotifiedKey" DESC, "c2"."ContractId" DESC;

-- all, many rows
SELECT COUNT(*)
FROM (
    SELECT 1
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from
    LIMIT @p
) AS "c0";
SELECT "c2"."ContractId", "c2"."AmountAsReceived", "c2"."AmountKey", "c2"."Buyer", "c2"."ClauseCount", "c2"."ClauseId", "c2"."Commune", "c2"."Counted", "c2"."EndsKey", "c2"."Family", "c2"."Holder", "c2"."HolderCount", "c2"."IsAtRisk", "c2"."LacksClause", "c2"."NotifiedKey", "c2"."Number", "c2"."NumberKey", "c2"."OrganisationId", "c2"."Owed", "c2"."Social", "c2"."Status", "c2"."Subject"
FROM (
    SELECT "c"."ContractId"
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from
    ORDER BY "c"."NotifiedOn" DESC, "c"."ContractId" DESC
    LIMIT @p
) AS "c1"
INNER JOIN (
    SELECT "c0"."ContractId", "c0"."AmountAsReceived", "c0"."AmountKey", "c0"."Buyer", "c0"."ClauseCount", "c0"."ClauseId", "c0"."Commune", "c0"."Counted", "c0"."EndsKey", "c0"."Family", "c0"."Holder", "c0"."HolderCount", "c0"."IsAtRisk", "c0"."LacksClause", "c0"."NotifiedKey", "c0"."Number", "c0"."NumberKey", "c0"."OrganisationId", "c0"."Owed", "c0"."Social", "c0"."Status", "c0"."Subject"
    FROM "ContractListings" AS "c0"
    WHERE @ef_filter__ScopeSeesAll2
) AS "c2" ON "c1"."ContractId" = "c2"."ContractId"
ORDER BY "c2"."NotifiedKey" DESC, "c2"."ContractId" DESC;

-- by amount, few rows
SELECT COUNT(*)
FROM (
    SELECT 1
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from
    LIMIT @p
) AS "c0";
SELECT "c"."ContractId", "c"."AmountAsReceived", "c"."AmountKey", "c"."Buyer", "c"."ClauseCount", "c"."ClauseId", "c"."Commune", "c"."Counted", "c"."EndsKey", "c"."Family", "c"."Holder", "c"."HolderCount", "c"."IsAtRisk", "c"."LacksClause", "c"."NotifiedKey", "c"."Number", "c"."NumberKey", "c"."OrganisationId", "c"."Owed", "c"."Social", "c"."Status", "c"."Subject"
FROM "ContractListings" AS "c"
WHERE @ef_filter__ScopeSeesAll2
ORDER BY "c"."AmountKey" DESC, "c"."ContractId" DESC
LIMIT @p;

-- by amount, many rows
SELECT COUNT(*)
FROM (
    SELECT 1
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from
    LIMIT @p
) AS "c0";
SELECT "c"."ContractId", "c"."AmountAsReceived", "c"."AmountKey", "c"."Buyer", "c"."ClauseCount", "c"."ClauseId", "c"."Commune", "c"."Counted", "c"."EndsKey", "c"."Family", "c"."Holder", "c"."HolderCount", "c"."IsAtRisk", "c"."LacksClause", "c"."NotifiedKey", "c"."Number", "c"."NumberKey", "c"."OrganisationId", "c"."Owed", "c"."Social", "c"."Status", "c"."Subject"
FROM "ContractListings" AS "c"
WHERE @ef_filter__ScopeSeesAll2
ORDER BY "c"."AmountKey" DESC, "c"."ContractId" DESC
LIMIT @p;

-- one property, few rows
SELECT COUNT(*)
FROM (
    SELECT 1
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from
    LIMIT @p
) AS "c0";
SELECT "c2"."ContractId", "c2"."AmountAsReceived", "c2"."AmountKey", "c2"."Buyer", "c2"."ClauseCount", "c2"."ClauseId", "c2"."Commune", "c2"."Counted", "c2"."EndsKey", "c2"."Family", "c2"."Holder", "c2"."HolderCount", "c2"."IsAtRisk", "c2"."LacksClause", "c2"."NotifiedKey", "c2"."Number", "c2"."NumberKey", "c2"."OrganisationId", "c2"."Owed", "c2"."Social", "c2"."Status", "c2"."Subject"
FROM (
    SELECT "c"."ContractId"
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from
    ORDER BY "c"."NotifiedOn" DESC, "c"."ContractId" DESC
    LIMIT @p
) AS "c1"
INNER JOIN (
    SELECT "c0"."ContractId", "c0"."AmountAsReceived", "c0"."AmountKey", "c0"."Buyer", "c0"."ClauseCount", "c0"."ClauseId", "c0"."Commune", "c0"."Counted", "c0"."EndsKey", "c0"."Family", "c0"."Holder", "c0"."HolderCount", "c0"."IsAtRisk", "c0"."LacksClause", "c0"."NotifiedKey", "c0"."Number", "c0"."NumberKey", "c0"."OrganisationId", "c0"."Owed", "c0"."Social", "c0"."Status", "c0"."Subject"
    FROM "ContractListings" AS "c0"
    WHERE @ef_filter__ScopeSeesAll2
) AS "c2" ON "c1"."ContractId" = "c2"."ContractId"
ORDER BY "c2"."NotifiedKey" DESC, "c2"."ContractId" DESC;

-- one property, many rows
SELECT COUNT(*)
FROM (
    SELECT 1
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from
    LIMIT @p
) AS "c0";
SELECT "c2"."ContractId", "c2"."AmountAsReceived", "c2"."AmountKey", "c2"."Buyer", "c2"."ClauseCount", "c2"."ClauseId", "c2"."Commune", "c2"."Counted", "c2"."EndsKey", "c2"."Family", "c2"."Holder", "c2"."HolderCount", "c2"."IsAtRisk", "c2"."LacksClause", "c2"."NotifiedKey", "c2"."Number", "c2"."NumberKey", "c2"."OrganisationId", "c2"."Owed", "c2"."Social", "c2"."Status", "c2"."Subject"
FROM (
    SELECT "c"."ContractId"
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from
    ORDER BY "c"."NotifiedOn" DESC, "c"."ContractId" DESC
    LIMIT @p
) AS "c1"
INNER JOIN (
    SELECT "c0"."ContractId", "c0"."AmountAsReceived", "c0"."AmountKey", "c0"."Buyer", "c0"."ClauseCount", "c0"."ClauseId", "c0"."Commune", "c0"."Counted", "c0"."EndsKey", "c0"."Family", "c0"."Holder", "c0"."HolderCount", "c0"."IsAtRisk", "c0"."LacksClause", "c0"."NotifiedKey", "c0"."Number", "c0"."NumberKey", "c0"."OrganisationId", "c0"."Owed", "c0"."Social", "c0"."Status", "c0"."Subject"
    FROM "ContractListings" AS "c0"
    WHERE @ef_filter__ScopeSeesAll2
) AS "c2" ON "c1"."ContractId" = "c2"."ContractId"
ORDER BY "c2"."NotifiedKey" DESC, "c2"."ContractId" DESC;

-- the beginning of many words, few rows
SELECT @place AS "Place", 0 AS "IsLast", COUNT(*) AS "Contracts", MIN("c1"."Term") AS "Term", MIN("c1"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c0"."Term", "c0"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c"."Term", "c"."NotifiedOn"
        FROM "ContractTerms" AS "c"
        WHERE "c"."Term" >= @from AND "c"."Term" < @before
        ORDER BY "c"."Term"
        LIMIT @p
    ) AS "c0"
) AS "c1"
GROUP BY "c1"."Key"
UNION ALL
SELECT @place7 AS "Place", 1 AS "IsLast", COUNT(*) AS "Contracts", MAX("c4"."Term") AS "Term", MIN("c4"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c3"."Term", "c3"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c2"."Term", "c2"."NotifiedOn"
        FROM "ContractTerms" AS "c2"
        WHERE "c2"."Term" >= @from4 AND "c2"."Term" < @before5
        ORDER BY "c2"."Term" DESC
        LIMIT @p6
    ) AS "c3"
) AS "c4"
GROUP BY "c4"."Key";
SELECT "c3"."ContractId", "c3"."AmountAsReceived", "c3"."AmountKey", "c3"."Buyer", "c3"."ClauseCount", "c3"."ClauseId", "c3"."Commune", "c3"."Counted", "c3"."EndsKey", "c3"."Family", "c3"."Holder", "c3"."HolderCount", "c3"."IsAtRisk", "c3"."LacksClause", "c3"."NotifiedKey", "c3"."Number", "c3"."NumberKey", "c3"."OrganisationId", "c3"."Owed", "c3"."Social", "c3"."Status", "c3"."Subject"
FROM (
    SELECT "c0"."ContractId"
    FROM (
        SELECT DISTINCT "c"."NotifiedOn", "c"."ContractId"
        FROM "ContractTerms" AS "c"
        WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" >= @from AND "c"."Term" < @before
    ) AS "c0"
    ORDER BY "c0"."NotifiedOn" DESC, "c0"."ContractId" DESC
    LIMIT @p
) AS "c2"
INNER JOIN (
    SELECT "c1"."ContractId", "c1"."AmountAsReceived", "c1"."AmountKey", "c1"."Buyer", "c1"."ClauseCount", "c1"."ClauseId", "c1"."Commune", "c1"."Counted", "c1"."EndsKey", "c1"."Family", "c1"."Holder", "c1"."HolderCount", "c1"."IsAtRisk", "c1"."LacksClause", "c1"."NotifiedKey", "c1"."Number", "c1"."NumberKey", "c1"."OrganisationId", "c1"."Owed", "c1"."Social", "c1"."Status", "c1"."Subject"
    FROM "ContractListings" AS "c1"
    WHERE @ef_filter__ScopeSeesAll2
) AS "c3" ON "c2"."ContractId" = "c3"."ContractId"
ORDER BY "c3"."NotifiedKey" DESC, "c3"."ContractId" DESC;

-- the beginning of many words, many rows
SELECT @place AS "Place", 0 AS "IsLast", COUNT(*) AS "Contracts", MIN("c1"."Term") AS "Term", MIN("c1"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c0"."Term", "c0"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c"."Term", "c"."NotifiedOn"
        FROM "ContractTerms" AS "c"
        WHERE "c"."Term" >= @from AND "c"."Term" < @before
        ORDER BY "c"."Term"
        LIMIT @p
    ) AS "c0"
) AS "c1"
GROUP BY "c1"."Key"
UNION ALL
SELECT @place7 AS "Place", 1 AS "IsLast", COUNT(*) AS "Contracts", MAX("c4"."Term") AS "Term", MIN("c4"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c3"."Term", "c3"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c2"."Term", "c2"."NotifiedOn"
        FROM "ContractTerms" AS "c2"
        WHERE "c2"."Term" >= @from4 AND "c2"."Term" < @before5
        ORDER BY "c2"."Term" DESC
        LIMIT @p6
    ) AS "c3"
) AS "c4"
GROUP BY "c4"."Key";
SELECT "c3"."ContractId", "c3"."AmountAsReceived", "c3"."AmountKey", "c3"."Buyer", "c3"."ClauseCount", "c3"."ClauseId", "c3"."Commune", "c3"."Counted", "c3"."EndsKey", "c3"."Family", "c3"."Holder", "c3"."HolderCount", "c3"."IsAtRisk", "c3"."LacksClause", "c3"."NotifiedKey", "c3"."Number", "c3"."NumberKey", "c3"."OrganisationId", "c3"."Owed", "c3"."Social", "c3"."Status", "c3"."Subject"
FROM (
    SELECT "c"."ContractId"
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from AND EXISTS (
        SELECT 1
        FROM "ContractTerms" AS "c0"
        WHERE @ef_filter__ScopeSeesAll2 AND "c0"."Term" >= @from1 AND "c0"."Term" < @before AND "c0"."ContractId" = "c"."ContractId")
    ORDER BY "c"."NotifiedOn" DESC, "c"."ContractId" DESC
    LIMIT @p
) AS "c2"
INNER JOIN (
    SELECT "c1"."ContractId", "c1"."AmountAsReceived", "c1"."AmountKey", "c1"."Buyer", "c1"."ClauseCount", "c1"."ClauseId", "c1"."Commune", "c1"."Counted", "c1"."EndsKey", "c1"."Family", "c1"."Holder", "c1"."HolderCount", "c1"."IsAtRisk", "c1"."LacksClause", "c1"."NotifiedKey", "c1"."Number", "c1"."NumberKey", "c1"."OrganisationId", "c1"."Owed", "c1"."Social", "c1"."Status", "c1"."Subject"
    FROM "ContractListings" AS "c1"
    WHERE @ef_filter__ScopeSeesAll2
) AS "c3" ON "c2"."ContractId" = "c3"."ContractId"
ORDER BY "c3"."NotifiedKey" DESC, "c3"."ContractId" DESC;

-- two common words, few rows
SELECT @place AS "Place", 0 AS "IsLast", COUNT(*) AS "Contracts", MIN("c1"."Term") AS "Term", MIN("c1"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c0"."Term", "c0"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c"."Term", "c"."NotifiedOn"
        FROM "ContractTerms" AS "c"
        WHERE "c"."Term" >= @from AND "c"."Term" < @before
        ORDER BY "c"."Term"
        LIMIT @p
    ) AS "c0"
) AS "c1"
GROUP BY "c1"."Key"
UNION ALL
SELECT @place7 AS "Place", 1 AS "IsLast", COUNT(*) AS "Contracts", MAX("c4"."Term") AS "Term", MIN("c4"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c3"."Term", "c3"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c2"."Term", "c2"."NotifiedOn"
        FROM "ContractTerms" AS "c2"
        WHERE "c2"."Term" >= @from4 AND "c2"."Term" < @before5
        ORDER BY "c2"."Term" DESC
        LIMIT @p6
    ) AS "c3"
) AS "c4"
GROUP BY "c4"."Key"
UNION ALL
SELECT @place11 AS "Place", 0 AS "IsLast", COUNT(*) AS "Contracts", MIN("c7"."Term") AS "Term", MIN("c7"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c6"."Term", "c6"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c5"."Term", "c5"."NotifiedOn"
        FROM "ContractTerms" AS "c5"
        WHERE "c5"."Term" >= @from8 AND "c5"."Term" < @before9
        ORDER BY "c5"."Term"
        LIMIT @p
    ) AS "c6"
) AS "c7"
GROUP BY "c7"."Key"
UNION ALL
SELECT @place15 AS "Place", 1 AS "IsLast", COUNT(*) AS "Contracts", MAX("c10"."Term") AS "Term", MIN("c10"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c9"."Term", "c9"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c8"."Term", "c8"."NotifiedOn"
        FROM "ContractTerms" AS "c8"
        WHERE "c8"."Term" >= @from12 AND "c8"."Term" < @before13
        ORDER BY "c8"."Term" DESC
        LIMIT @p6
    ) AS "c9"
) AS "c10"
GROUP BY "c10"."Key";
SELECT "c3"."ContractId", "c3"."AmountAsReceived", "c3"."AmountKey", "c3"."Buyer", "c3"."ClauseCount", "c3"."ClauseId", "c3"."Commune", "c3"."Counted", "c3"."EndsKey", "c3"."Family", "c3"."Holder", "c3"."HolderCount", "c3"."IsAtRisk", "c3"."LacksClause", "c3"."NotifiedKey", "c3"."Number", "c3"."NumberKey", "c3"."OrganisationId", "c3"."Owed", "c3"."Social", "c3"."Status", "c3"."Subject"
FROM (
    SELECT "c"."ContractId"
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from AND EXISTS (
        SELECT 1
        FROM "ContractTerms" AS "c0"
        WHERE @ef_filter__ScopeSeesAll2 AND "c0"."Term" = @from1 AND "c0"."ContractId" = "c"."ContractId")
    ORDER BY "c"."NotifiedOn" DESC, "c"."ContractId" DESC
    LIMIT @p
) AS "c2"
INNER JOIN (
    SELECT "c1"."ContractId", "c1"."AmountAsReceived", "c1"."AmountKey", "c1"."Buyer", "c1"."ClauseCount", "c1"."ClauseId", "c1"."Commune", "c1"."Counted", "c1"."EndsKey", "c1"."Family", "c1"."Holder", "c1"."HolderCount", "c1"."IsAtRisk", "c1"."LacksClause", "c1"."NotifiedKey", "c1"."Number", "c1"."NumberKey", "c1"."OrganisationId", "c1"."Owed", "c1"."Social", "c1"."Status", "c1"."Subject"
    FROM "ContractListings" AS "c1"
    WHERE @ef_filter__ScopeSeesAll2
) AS "c3" ON "c2"."ContractId" = "c3"."ContractId"
ORDER BY "c3"."NotifiedKey" DESC, "c3"."ContractId" DESC;

-- two common words, many rows
SELECT @place AS "Place", 0 AS "IsLast", COUNT(*) AS "Contracts", MIN("c1"."Term") AS "Term", MIN("c1"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c0"."Term", "c0"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c"."Term", "c"."NotifiedOn"
        FROM "ContractTerms" AS "c"
        WHERE "c"."Term" >= @from AND "c"."Term" < @before
        ORDER BY "c"."Term"
        LIMIT @p
    ) AS "c0"
) AS "c1"
GROUP BY "c1"."Key"
UNION ALL
SELECT @place7 AS "Place", 1 AS "IsLast", COUNT(*) AS "Contracts", MAX("c4"."Term") AS "Term", MIN("c4"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c3"."Term", "c3"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c2"."Term", "c2"."NotifiedOn"
        FROM "ContractTerms" AS "c2"
        WHERE "c2"."Term" >= @from4 AND "c2"."Term" < @before5
        ORDER BY "c2"."Term" DESC
        LIMIT @p6
    ) AS "c3"
) AS "c4"
GROUP BY "c4"."Key"
UNION ALL
SELECT @place11 AS "Place", 0 AS "IsLast", COUNT(*) AS "Contracts", MIN("c7"."Term") AS "Term", MIN("c7"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c6"."Term", "c6"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c5"."Term", "c5"."NotifiedOn"
        FROM "ContractTerms" AS "c5"
        WHERE "c5"."Term" >= @from8 AND "c5"."Term" < @before9
        ORDER BY "c5"."Term"
        LIMIT @p
    ) AS "c6"
) AS "c7"
GROUP BY "c7"."Key"
UNION ALL
SELECT @place15 AS "Place", 1 AS "IsLast", COUNT(*) AS "Contracts", MAX("c10"."Term") AS "Term", MIN("c10"."NotifiedOn") AS "NotifiedOn"
FROM (
    SELECT "c9"."Term", "c9"."NotifiedOn", 1 AS "Key"
    FROM (
        SELECT "c8"."Term", "c8"."NotifiedOn"
        FROM "ContractTerms" AS "c8"
        WHERE "c8"."Term" >= @from12 AND "c8"."Term" < @before13
        ORDER BY "c8"."Term" DESC
        LIMIT @p6
    ) AS "c9"
) AS "c10"
GROUP BY "c10"."Key";
SELECT "c3"."ContractId", "c3"."AmountAsReceived", "c3"."AmountKey", "c3"."Buyer", "c3"."ClauseCount", "c3"."ClauseId", "c3"."Commune", "c3"."Counted", "c3"."EndsKey", "c3"."Family", "c3"."Holder", "c3"."HolderCount", "c3"."IsAtRisk", "c3"."LacksClause", "c3"."NotifiedKey", "c3"."Number", "c3"."NumberKey", "c3"."OrganisationId", "c3"."Owed", "c3"."Social", "c3"."Status", "c3"."Subject"
FROM (
    SELECT "c"."ContractId"
    FROM "ContractTerms" AS "c"
    WHERE @ef_filter__ScopeSeesAll2 AND "c"."Term" = @from AND EXISTS (
        SELECT 1
        FROM "ContractTerms" AS "c0"
        WHERE @ef_filter__ScopeSeesAll2 AND "c0"."Term" = @from1 AND "c0"."ContractId" = "c"."ContractId")
    ORDER BY "c"."NotifiedOn" DESC, "c"."ContractId" DESC
    LIMIT @p
) AS "c2"
INNER JOIN (
    SELECT "c1"."ContractId", "c1"."AmountAsReceived", "c1"."AmountKey", "c1"."Buyer", "c1"."ClauseCount", "c1"."ClauseId", "c1"."Commune", "c1"."Counted", "c1"."EndsKey", "c1"."Family", "c1"."Holder", "c1"."HolderCount", "c1"."IsAtRisk", "c1"."LacksClause", "c1"."NotifiedKey", "c1"."Number", "c1"."NumberKey", "c1"."OrganisationId", "c1"."Owed", "c1"."Social", "c1"."Status", "c1"."Subject"
    FROM "ContractListings" AS "c1"
    WHERE @ef_filter__ScopeSeesAll2
) AS "c3" ON "c2"."ContractId" = "c3"."ContractId"
ORDER BY "c3"."NotifiedKey" DESC, "c3"."ContractId" DESC;

