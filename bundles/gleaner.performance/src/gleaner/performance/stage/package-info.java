// SPDX-License-Identifier: EPL-2.0
/** The show: what the stage shows now, who turns it on, and where the poems come from. Knows no screen. */
package gleaner.performance.stage;
