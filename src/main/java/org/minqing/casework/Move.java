package org.minqing.casework;

/** The names of the moves; who may make which, when and with what effect is the list in {@code CaseLife}. */
public enum Move {
    REGISTER,
    REGISTER_DIRECTIVE,
    DISPATCH,
    ANSWER_ON_THE_SPOT,
    SIGN,
    ASSISTANT_SIGNS,
    REPLY,
    FEED_BACK,
    ASSISTANT_FEEDS_BACK,
    APPROVE,
    REWORK,
    CONFIRM_SOLVED,
    CONFIRM_PARTLY_AGREED,
    CONFIRM_PARTLY_BACK,
    CONFIRM_NOT_SOLVED,
    ANSWER_DID_NOT_HELP,
    ACCEPT,
    SEND_BACK,
    TRY_TO_REACH,
    CLOSE_WITHOUT_WORD,
    REFER,
    WITHDRAW,
    WITHDRAW_DIRECTIVE,
    MAKE_PROMISE,
    PIN_DOWN,
    MOVE_PROMISE,
    PROMISE_DONE,
    JUDGE_PROMISE,
    WITHDRAW_PROMISE
}
