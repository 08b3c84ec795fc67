// SPDX-License-Identifier: EPL-2.0
/** How a poem is cut into what comes at once, and how long each of that stays. Pure: no clock, no thread, no screen. */
package gleaner.performance.pace;
