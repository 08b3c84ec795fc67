// SPDX-License-Identifier: EPL-2.0
/**
 * Engines that do what no engine should, one thing each: to try a program that runs engines, not to speak with. Nothing here is a service.
 * {@link gleaner.engine.testkit.hostile.HostileEngines#all} lists them.
 */
package gleaner.engine.testkit.hostile;
