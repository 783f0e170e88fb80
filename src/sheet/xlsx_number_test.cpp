#include "sheet/xlsx_number.h"

#include <gtest/gtest.h>

using sheet::date_text;
using sheet::DateSystem;
using sheet::exact_number;

TEST(XlsxNumber, WhatWasTypedComesBackFromSeventeenDigits) {
    EXPECT_EQ(exact_number("9.1199999999999992"), "9.12");
    EXPECT_EQ(exact_number("9.1199999999999992E0"), "9.12");
    EXPECT_EQ(exact_number("0.30000000000000004"), "0.3");
    EXPECT_EQ(exact_number("89.920000000000002"), "89.92");
    EXPECT_EQ(exact_number("7.0000000000000007E-2"), "0.07");
    EXPECT_EQ(exact_number("99.999999999999999"), "100");
    EXPECT_EQ(exact_number("0.99999999999999999"), "1");
    EXPECT_EQ(exact_number("-2.2799999999999998"), "-2.28");
}

TEST(XlsxNumber, FifteenDigitsAndFewerStayAsTheyStand) {
    EXPECT_EQ(exact_number("12"), "12");
    EXPECT_EQ(exact_number("123456789012345"), "123456789012345");
    EXPECT_EQ(exact_number("1.23456789012345"), "1.23456789012345");
    EXPECT_EQ(exact_number("1234567890123456"), "1234567890123460");
    EXPECT_EQ(exact_number("88.670"), "88.67");
    EXPECT_EQ(exact_number("007"), "7");
    EXPECT_EQ(exact_number(".5"), "0.5");
    EXPECT_EQ(exact_number("5."), "5");
    EXPECT_EQ(exact_number("-0"), "0");
}

TEST(XlsxNumber, ExponentsAreWrittenOut) {
    EXPECT_EQ(exact_number("1.7E+7"), "17000000");
    EXPECT_EQ(exact_number("1.8e7"), "18000000");
    EXPECT_EQ(exact_number("1E-3"), "0.001");
    EXPECT_EQ(exact_number("1.99001012015031E+17"), "199001012015031000");
    EXPECT_EQ(exact_number("0E+5"), "0");
}

TEST(XlsxNumber, WhatIsNoNumberGivesNothing) {
    for (const char* text :
         {"", "-", ".", "1,5", "abc", "1e", "1e99999999999", "1E+5000", "--1", "1 ", "1.2.3", "nan", "0x10"})
        EXPECT_EQ(exact_number(text), std::nullopt) << text;
}

TEST(XlsxNumber, DaysOfBothSystemsAreDays) {
    EXPECT_EQ(date_text("43466", DateSystem::from_1900), "2019-01-01");
    EXPECT_EQ(date_text("43830", DateSystem::from_1900), "2019-12-31");
    EXPECT_EQ(date_text("42004", DateSystem::from_1904), "2019-01-01");
    EXPECT_EQ(date_text("1", DateSystem::from_1900), "1900-01-01");
    EXPECT_EQ(date_text("59", DateSystem::from_1900), "1900-02-28");
    EXPECT_EQ(date_text("60", DateSystem::from_1900), std::nullopt) << "29 February 1900 never was";
    EXPECT_EQ(date_text("61", DateSystem::from_1900), "1900-03-01");
    EXPECT_EQ(date_text("0", DateSystem::from_1904), "1904-01-01");
    EXPECT_EQ(date_text("43000", DateSystem::from_1900), "2017-09-22");
    EXPECT_EQ(date_text("50", DateSystem::from_1900), "1900-02-19");
}

TEST(XlsxNumber, AFractionOfADayIsItsTime) {
    EXPECT_EQ(date_text("43466.5", DateSystem::from_1900), "2019-01-01 12:00:00");
    EXPECT_EQ(date_text("43466.3541666667", DateSystem::from_1900), "2019-01-01 08:30:00");
    EXPECT_EQ(date_text("43466.9999999999", DateSystem::from_1900), "2019-01-02");
}

TEST(XlsxNumber, DaysOutsideTheCalendarGiveNothing) {
    for (const char* text : {"-1", "2958466", "99999999", "x"})
        EXPECT_EQ(date_text(text, DateSystem::from_1900), std::nullopt) << text;
    EXPECT_EQ(date_text("2958465", DateSystem::from_1900), "9999-12-31");
}

TEST(XlsxNumber, DateFormatsAreToldFromOthers) {
    for (const char* code :
         {"dd/mm/yyyy", "d mmmm yyyy;@", "[$-421]dd\\ mmmm\\ yyyy", "yyyy-mm-dd hh:mm", "mmm-yy", "mmmm"})
        EXPECT_TRUE(sheet::is_date_format(code)) << code;
    for (const char* code : {"General", "0.00", "#,##0", "\"Rp\"#,##0", "[Red]0", "0\" hari dan\"", "mm:ss",
                             "[h]:mm", "@", "0;\"dd\"", "\"abc", "[x"})
        EXPECT_FALSE(sheet::is_date_format(code)) << code;
    EXPECT_TRUE(sheet::is_date_format(14));
    EXPECT_FALSE(sheet::is_date_format(20)) << "a time of day";
    EXPECT_FALSE(sheet::is_date_format(2));
}
