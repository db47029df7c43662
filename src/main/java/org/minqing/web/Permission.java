package org.minqing.web;

/** What a route may demand. Each handler method declares exactly one; {@link Role} says who holds it. */
public enum Permission {
    TODAY,
    /** asks the one box; what it finds is what the other permissions show */
    SEARCH,
    /** how the index stands, and building it anew */
    MANAGE_SEARCH,
    READ_CASES,
    REGISTER_CASE,
    REGISTER_DIRECTIVE,
    WORK_CASES,
    READ_VISITS,
    READ_COMMUNITIES,
    READ_REPORTS,
    REVIEW_REPORTS,
    /** what the reader learned from corrections */
    MANAGE_DICTIONARY,
    READ_ORGANISATION,
    MANAGE_ORGANISATION,
    MANAGE_USERS,
    /** calendars, time limits, signals */
    MANAGE_RULES,
    READ_LEDGER,
    READ_HEADS,
    SIGN_HEADS,
    READ_REVEALS,
    /** how good dispatches are, what was learned from them */
    READ_TRIAGE,
    MANAGE_TRIAGE,
    /** merges, splits and pins topics (热点) */
    GATHER_TOPICS,
    /** lays backward plans (倒排) and says how they go */
    KEEP_PLANS,
    /** moves the date of a plan that was made public */
    MOVE_PLAN_DATE,
    ERASE_WORDS
}
