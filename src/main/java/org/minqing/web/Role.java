package org.minqing.web;

import static org.minqing.web.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a person does in the mechanism. One person may hold several roles, but never handles and confirms the same case.
 * The permissions named here decide which pages open; which move of a case a role may make stands in {@code CaseLife}.
 */
public enum Role {
    /** 党政办/督查室: reads reports into records, registers concerns. */
    CLERK(TODAY, SEARCH, READ_CASES, REGISTER_CASE, REGISTER_DIRECTIVE, WORK_CASES, READ_VISITS, READ_COMMUNITIES, READ_REPORTS,
            REVIEW_REPORTS, MANAGE_DICTIONARY, READ_ORGANISATION, READ_HEADS, READ_REVEALS, READ_TRIAGE, GATHER_TOPICS, KEEP_PLANS),
    /** 派单员: names the lead and the assistants. */
    DISPATCHER(TODAY, SEARCH, READ_CASES, REGISTER_CASE, REGISTER_DIRECTIVE, WORK_CASES, READ_VISITS, READ_COMMUNITIES, READ_REPORTS,
            READ_ORGANISATION, READ_TRIAGE, GATHER_TOPICS, KEEP_PLANS),
    /** 领导: visits, sets requirements, accepts what was done. */
    LEADER(TODAY, SEARCH, READ_CASES, REGISTER_DIRECTIVE, WORK_CASES, READ_VISITS, READ_COMMUNITIES, READ_REPORTS,
            READ_ORGANISATION, READ_HEADS, KEEP_PLANS, MOVE_PLAN_DATE),
    /** 承办单位联络员: signs for the cases of one unit and feeds back. */
    LIAISON(TODAY, SEARCH, READ_CASES, WORK_CASES, READ_VISITS, READ_COMMUNITIES, READ_ORGANISATION),
    /** 承办单位负责人: answers for what the unit says. */
    UNIT_APPROVER(TODAY, SEARCH, READ_CASES, WORK_CASES, READ_VISITS, READ_COMMUNITIES, READ_ORGANISATION),
    /** 审核员: approves a result or sends it back. */
    REVIEWER(TODAY, SEARCH, READ_CASES, WORK_CASES, READ_VISITS, READ_COMMUNITIES, READ_ORGANISATION),
    /** 社区干部: records a concern on the spot, tells the resident. */
    COMMUNITY_WORKER(TODAY, SEARCH, READ_CASES, REGISTER_CASE, WORK_CASES, READ_VISITS, READ_COMMUNITIES, READ_ORGANISATION),
    /** 督查: sees what is late and why. */
    SUPERVISOR(TODAY, SEARCH, READ_CASES, REGISTER_DIRECTIVE, WORK_CASES, READ_VISITS, READ_COMMUNITIES, READ_REPORTS, READ_ORGANISATION,
            READ_LEDGER, READ_HEADS, SIGN_HEADS, MANAGE_RULES, READ_REVEALS, ERASE_WORDS, READ_TRIAGE, MANAGE_TRIAGE, GATHER_TOPICS,
            KEEP_PLANS),
    /** 回访员: calls the resident, never the handler. */
    CONFIRMATION_OFFICER(TODAY, SEARCH, READ_CASES, WORK_CASES, READ_VISITS, READ_COMMUNITIES, READ_ORGANISATION),
    /** 裁定组 (编办、司法): settles which unit leads when a return was refused. */
    ARBITRATOR(TODAY, SEARCH, READ_CASES, WORK_CASES, READ_VISITS, READ_COMMUNITIES, READ_ORGANISATION),
    /** 保密授权: besides what his other roles show him, he sees sealed cases. Makes no move by itself. */
    CLEARED(TODAY),
    /** 系统管理员: people, organisation and rules, no casework. */
    ADMINISTRATOR(TODAY, SEARCH, MANAGE_SEARCH, READ_COMMUNITIES, READ_ORGANISATION, MANAGE_ORGANISATION, MANAGE_USERS, READ_HEADS,
            SIGN_HEADS, MANAGE_RULES, MANAGE_DICTIONARY, READ_TRIAGE, MANAGE_TRIAGE),
    /** 系统自动: what time or a changed calendar does by itself. No person holds it, and it opens no page. */
    SYSTEM();

    private static final Set<Role> OF_PEOPLE = java.util.Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(SYSTEM)));

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        var held = EnumSet.noneOf(Permission.class);
        held.addAll(java.util.List.of(permissions));
        this.permissions = java.util.Collections.unmodifiableSet(held);
    }

    /** Those that a person can hold. */
    public static Set<Role> ofPeople() {
        return OF_PEOPLE;
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
