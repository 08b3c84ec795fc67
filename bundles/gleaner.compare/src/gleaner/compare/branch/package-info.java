// SPDX-License-Identifier: EPL-2.0
/** What might have come instead, as a tree. */
package gleaner.compare.branch;
