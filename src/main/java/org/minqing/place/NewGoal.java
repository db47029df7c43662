package org.minqing.place;

/** A goal to be set; the fields are those of {@link Goal}. */
public record NewGoal(String series, String title, int year) {}
