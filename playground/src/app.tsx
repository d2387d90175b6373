// Which page stands at which address. Pages beyond the first are loaded when they are opened.

import { lazy, Suspense } from "react";
import { Link, Route, Switch } from "wouter";
import { Loading, Notice } from "./components/states";
import { useLanguage } from "./i18n/language";
import { ComparePage } from "./pages/compare/page";
import { Shell } from "./shell/shell";

const TasksPage = lazy(() => import("./pages/tasks/page"));
const ImportPage = lazy(() => import("./pages/import/page"));
const ImportPreviewPage = lazy(() => import("./pages/import/preview"));
const ReviewPage = lazy(() => import("./pages/review/page"));
const QueryPage = lazy(() => import("./pages/query/page"));

export function App() {
  return (
    <Shell>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/" component={ComparePage} />
          <Route path="/tasks" component={TasksPage} />
          <Route path="/import" component={ImportPage} />
          <Route path="/import/:id" component={ImportPreviewPage} />
          <Route path="/review" component={ReviewPage} />
          <Route path="/query" component={QueryPage} />
          <Route component={MissingPage} />
        </Switch>
      </Suspense>
    </Shell>
  );
}

function MissingPage() {
  const { t } = useLanguage();
  return (
    <Notice title={t("missing.title")} actions={<Link href="/">{t("missing.action")}</Link>}>
      <p>{t("missing.body")}</p>
    </Notice>
  );
}
