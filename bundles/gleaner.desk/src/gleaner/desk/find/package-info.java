// SPDX-License-Identifier: EPL-2.0
/** Finding anything by its name: what there is to be found, and which of it answers a question best. */
package gleaner.desk.find;
