// SPDX-License-Identifier: EPL-2.0
/** What is looked at before there is a window. */
package gleaner.rcp.start;
