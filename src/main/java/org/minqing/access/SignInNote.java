package org.minqing.access;

import java.util.List;

/** Accounts that the sign-in page offers to try; only a demonstration declares this bean. */
public interface SignInNote {

    List<DemoAccount> accounts();

    record DemoAccount(String username, String password, String name, org.minqing.web.Role role) {}
}
