package org.birge.access;

import java.util.List;
import org.birge.web.Problems;

/** The sign-in page: what was typed as name, where to go then, what was wrong, and in a demo the accounts to try. */
public record SignInPage(String name, String next, Problems problems, List<DemoSignIns.DemoSignIn> demo) {}
