package org.minqing.people;

/**
 * One line of a unit's duty list (派单目录).
 *
 * @param title what the unit answers for, e.g. 物业服务监督管理
 * @param basis where that is written, e.g. 《物业管理条例》第五条; may be empty
 */
public record Duty(String title, String basis) {}
