// SPDX-License-Identifier: EPL-2.0
/** Panes that speak at once: together, in step or free. */
package gleaner.compare.run;
