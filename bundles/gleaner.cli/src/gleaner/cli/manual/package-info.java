// SPDX-License-Identifier: EPL-2.0
/** Commands that tell shells and readers of manuals of all the others. */
package gleaner.cli.manual;
